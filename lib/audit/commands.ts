import type { Tx } from "@/lib/db";
import type { AnyViewer } from "@/lib/viewer";

/** One line of the log. `detail` holds names of states and counts, never a private word. */
export type AuditEntry = {
  /** `domain.verb`, such as `visits.confirmed`. */
  action: string;
  /** The model concerned, such as `Visit`. */
  subject: string;
  subjectId?: string | undefined;
  /** Whose private entry was read. */
  ownerId?: string | undefined;
  detail?: Record<string, string | number | boolean | null | string[]>;
};

/** Writes what happened in the command's own transaction: no command without its line, no line without its command. */
export async function record(tx: Tx, viewer: AnyViewer, ...entries: AuditEntry[]): Promise<void> {
  await tx.auditEvent.createMany({
    data: entries.map((entry) => ({
      districtId: viewer.districtId,
      at: viewer.now,
      actorId: viewer.personId,
      system: viewer.hat === "system" ? viewer.system : null,
      hat: viewer.hat,
      ...entry,
    })),
  });
}
