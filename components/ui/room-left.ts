/** From this share of the most that fits, the room that is left is said. */
const near = 0.8;

export type RoomLeft = { state: "enough" | "near" | "over"; characters: number };

/** How much more may be written, or how much is too much; counted as the server counts, without the ends. */
export function roomLeft(text: string, most: number): RoomLeft {
  const { length } = text.trim();
  if (length > most) return { state: "over", characters: length - most };
  return { state: length >= most * near ? "near" : "enough", characters: most - length };
}
