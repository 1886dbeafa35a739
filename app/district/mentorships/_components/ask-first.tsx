import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormProps } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

type AskFirstProps = {
  /** Of the pair. */
  id: string;
  action: FormProps["action"];
  trigger: string;
  title: string;
  /** What will follow. */
  what: string;
  go: string;
  /** What else the form asks. */
  children?: ReactNode;
};

/** Something done to a pair, after saying what that means. */
export function AskFirst({ id, action, trigger, title, what, go, children }: AskFirstProps) {
  return (
    <Dialog trigger={trigger} title={title} size="small" variant="quiet">
      <div className="text-start">
        <p className="mb-4">{what}</p>
        <Form action={action} className="grid gap-4">
          <input type="hidden" name="mentorshipId" value={id} />
          {children}
          <SubmitButton wide="phone">{go}</SubmitButton>
        </Form>
      </div>
    </Dialog>
  );
}
