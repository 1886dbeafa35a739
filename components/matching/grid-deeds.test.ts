import { describe, expect, it } from "vitest";
import { type CellState, deedFor } from "./grid-deeds";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey", true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const deed = (key: string, state: CellState, carrying = false) =>
  deedFor(press(key), state, carrying);

describe("a key on a cell", () => {
  it("P pins a chosen pair, lets go of a pinned one, and asks what another would cost", () => {
    expect(deed("p", "chosen")).toEqual({ do: "send", form: "pin" });
    expect(deed("P", "pinned")).toEqual({ do: "send", form: "unpin" });
    expect(deed("p", "possible")).toEqual({ do: "open", focus: "#ways button" });
    expect(deed("p", "no")).toBeNull();
  });

  it("F asks before it rules out, and allows again at once", () => {
    for (const state of ["chosen", "pinned", "possible", "below"] as const) {
      expect(deed("f", state)).toEqual({ do: "open", focus: "#rule-out button", ask: "out" });
    }
    expect(deed("f", "forbidden")).toEqual({ do: "send", form: "allow" });
    expect(deed("f", "no")).toBeNull();
  });

  it("M carries a chosen pair; Enter shows the price where it may go, Escape puts it back", () => {
    expect(deed("m", "chosen")).toEqual({ do: "carry" });
    expect(deed("m", "possible")).toBeNull();
    expect(deed("Enter", "possible", true)).toEqual({ do: "open", focus: "#ways button" });
    expect(deed("Enter", "no", true)).toEqual({ do: "open", focus: "#pair" });
    expect(deed("Enter", "possible")).toEqual({ do: "open", focus: "#pair" });
    expect(deed("Escape", "possible", true)).toEqual({ do: "putBack" });
    expect(deed("Escape", "possible")).toBeNull();
  });

  it("Ctrl or Cmd with Z undoes, with Shift or Y it does again; other such keys are the browser's", () => {
    const held = (key: string, more: Parameters<typeof press>[1]) =>
      deedFor(press(key, more), "no", false);
    expect(held("z", { ctrlKey: true })).toEqual({ do: "send", form: "undo" });
    expect(held("z", { metaKey: true })).toEqual({ do: "send", form: "undo" });
    expect(held("Z", { ctrlKey: true, shiftKey: true })).toEqual({ do: "send", form: "redo" });
    expect(held("y", { ctrlKey: true })).toEqual({ do: "send", form: "redo" });
    expect(held("p", { ctrlKey: true })).toBeNull();
    expect(held("f", { ctrlKey: true })).toBeNull();
    expect(deed("x", "chosen")).toBeNull();
  });
});
