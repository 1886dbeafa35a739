export type Seen = { id: string; version: number };

/** Which round, as it was when the page was made. */
export function SeenFields({ round, menteeId, mentorId }: SeenFieldsProps) {
  return (
    <>
      <input type="hidden" name="roundId" value={round.id} />
      <input type="hidden" name="version" value={round.version} />
      {menteeId ? <input type="hidden" name="menteeId" value={menteeId} /> : null}
      {mentorId ? <input type="hidden" name="mentorId" value={mentorId} /> : null}
    </>
  );
}

type SeenFieldsProps = { round: Seen; menteeId?: string; mentorId?: string };
