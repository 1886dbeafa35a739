import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { emptyForm, type FormState } from "@/lib/form-state";
import { FormContext } from "./form-context";
import { WhenRefused } from "./when-refused";

function shown(state: Partial<FormState>): string {
  return renderToStaticMarkup(
    <FormContext value={{ id: "f", state: { ...emptyForm, ...state }, pending: false }}>
      <WhenRefused by="changedSince">Compare again</WhenRefused>
    </FormContext>,
  );
}

it("offers a way on beside the refusal that it is for, and beside no other answer", () => {
  expect(shown({ status: "refused", refusal: "changedSince" })).toBe("Compare again");
  expect(shown({ status: "refused", refusal: "notReady" })).toBe("");
  expect(shown({ status: "refused" })).toBe("");
  expect(shown({})).toBe("");
});
