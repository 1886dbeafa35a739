import { describe, expect, it } from "vitest";
import { buttonStyles } from "./button-styles";

describe("buttonStyles", () => {
  const looks = (["primary", "quiet", "danger", "plain"] as const).flatMap((variant) =>
    (["small", "normal", "large"] as const).map((size) => ({ variant, size })),
  );

  it.each(looks)("say one width and one weight, as $variant and $size", (look) => {
    const classes = buttonStyles(look).split(" ");
    expect(classes.filter((one) => one.startsWith("px-"))).toHaveLength(1);
    expect(classes.filter((one) => /^font-(normal|semibold)$/.test(one))).toHaveLength(1);
  });

  it("let a plain one look like a link beside words", () => {
    expect(buttonStyles({ variant: "plain" })).toContain("px-1 font-normal");
  });
});
