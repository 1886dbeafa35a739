/** Why a code does not open the door, said at its field. */
export const codeRefusals = {
  tooMany: { field: "code", words: "auth.refusal.tooMany" },
  noCode: { field: "code", words: "auth.refusal.noCode" },
  wrong: { field: "code", words: "auth.refusal.wrong" },
  spent: { field: "code", words: "auth.refusal.spent" },
} as const;
