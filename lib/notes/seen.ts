type Seen = { writtenAt: Date; changedAt: Date | null };

/** How a note stood when a form showed it, without a word of it: one saved elsewhere since differs. */
export function seenOf(note: Seen | null | undefined): string {
  return note ? (note.changedAt ?? note.writtenAt).toISOString() : "none";
}
