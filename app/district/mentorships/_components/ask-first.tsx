import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form, type FormProps } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

type AskFirstProps = {
  pair: { id: string; mentee: string; mentor: string };
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
export function AskFirst({ pair, action, trigger, title, what, go, children }: AskFirstProps) {
  const t = useTranslations("matching.pairs");
  return (
    <Dialog
      trigger={trigger}
      about={t("with", { mentee: pair.mentee, mentor: pair.mentor })}
      title={title}
      size="small"
      variant="quiet"
    >
      <div className="text-start">
        <p className="mb-4">{what}</p>
        <Form action={action} className="grid gap-4">
          <input type="hidden" name="mentorshipId" value={pair.id} />
          {children}
          <DialogButtons>
            <SubmitButton wide="phone">{go}</SubmitButton>
          </DialogButtons>
        </Form>
      </div>
    </Dialog>
  );
}
