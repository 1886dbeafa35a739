/** What a key does on a cell of the matrix, by the state of the cell. */

export type CellState = "chosen" | "pinned" | "possible" | "below" | "forbidden" | "no";

/** Where the focus goes when the panel has come. */
export type Focus = "#ways button" | "#rule-out button" | "#pair";

export type Deed =
  | { do: "open"; focus: Focus; ask?: "out" }
  | { do: "send"; form: "pin" | "unpin" | "allow" | "undo" | "redo" }
  | { do: "carry" }
  | { do: "putBack" };

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean };

/** @param carrying whether a pair is being moved by keys */
export function deedFor(pressed: Pressed, state: CellState, carrying: boolean): Deed | null {
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key !== "z" && key !== "y") return null;
    return { do: "send", form: key === "y" || pressed.shiftKey ? "redo" : "undo" };
  }
  const drafted = state === "chosen" || state === "pinned";
  const possible = state === "possible" || state === "below";
  switch (key) {
    case "Enter":
      return { do: "open", focus: carrying && possible ? "#ways button" : "#pair" };
    case "Escape":
      return carrying ? { do: "putBack" } : null;
    case "p":
      if (drafted) return { do: "send", form: state === "pinned" ? "unpin" : "pin" };
      return possible ? { do: "open", focus: "#ways button" } : null;
    case "f":
      if (state === "forbidden") return { do: "send", form: "allow" };
      return drafted || possible ? { do: "open", focus: "#rule-out button", ask: "out" } : null;
    case "m":
      return drafted ? { do: "carry" } : null;
    default:
      return null;
  }
}
