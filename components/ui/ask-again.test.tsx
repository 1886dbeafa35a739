import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { emptyForm, type FormState } from "@/lib/form-state";
import { AskAgain } from "./ask-again";
import { FormContext } from "./form-context";

const shown = (state: Partial<FormState>) =>
  renderToStaticMarkup(
    <FormContext value={{ id: "f", state: { ...emptyForm, ...state }, pending: false }}>
      <AskAgain label="Replace it" seen="new" />
    </FormContext>,
  );
const asked = { fields: { anyway: ["Saved elsewhere."] }, values: { seen: ["old"] } };

it("asks only when it is asked, and keeps what a form that came back was opened with", () => {
  const fresh = shown({});
  expect(fresh).toContain('name="seen" value="new"');
  expect(fresh).not.toContain("Replace it");
  const back = shown({ status: "refused", ...asked });
  expect(back).toContain('name="seen" value="old"');
  expect(back).toContain("Replace it");
  expect(shown({ status: "done", values: asked.values })).toContain('name="seen" value="new"');
});
