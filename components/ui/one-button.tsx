import type { ButtonLook } from "./button-styles";
import { Form, type FormAction } from "./form";
import { SubmitButton } from "./submit-button";

type OneButtonProps = ButtonLook & {
  action: FormAction;
  /** Hidden fields, such as the id. */
  fields: Record<string, string>;
  label: string;
  /** Whom or what it is about, where the words alone do not say so. */
  about?: string;
};

/** A form of one button: something small that is done at once. */
export function OneButton({ action, fields, label, about, ...look }: OneButtonProps) {
  return (
    <Form action={action} summary={false} className="grid justify-items-start gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...look} about={about}>
        {label}
      </SubmitButton>
    </Form>
  );
}
