import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Matrix } from "@/components/matching/matrix";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { Pagination } from "@/components/ui/pagination";
import { loadsOf } from "@/lib/rounds/pictures";
import type { RoundView } from "@/lib/rounds/queries";
import { SHOWN_AT_MOST } from "@/lib/rounds/window";
import { allow, pin, unpin } from "../draft-actions";
import type { Names } from "../names";
import type { Draft, RoundModel } from "../round-model";
import { type Seen, SeenFields } from "./seen-fields";

type MatrixCardProps = {
  round: RoundView;
  draft: Draft;
  model: RoundModel;
  names: Names;
  href: (query: string) => Route;
};

/** The forms that keys in the matrix send. */
export const gridForms = {
  pin: "grid-pin",
  unpin: "grid-unpin",
  allow: "grid-allow",
  undo: "draft-undo",
  redo: "draft-redo",
};

/** Every pair at once; a phone shows the list of pairs instead. */
export function MatrixCard({ round, draft, model, names, href }: MatrixCardProps) {
  const t = useTranslations("workbench.matrix");
  const { window, ...matrix } = model.matrix;
  const { page, pages, mentorsInAll } = window;
  const many = pages > 1 || mentorsInAll > window.mentors.length;
  const rows = pages > 1 ? `&rows=${page}` : "";
  return (
    <Card title={t("title")} className="max-sm:hidden">
      {round.state === "draft" ? <GridForms round={round} /> : null}
      {many ? (
        <p className="mb-3 max-w-[68ch] text-sm text-muted">
          {t("window", {
            mentees: window.mentees.length,
            menteesInAll: model.total,
            mentors: window.mentors.length,
            mentorsInAll,
            every: mentorsInAll > window.mentors.length ? "no" : "yes",
          })}
        </p>
      ) : null}
      <Matrix
        matrix={matrix}
        names={names.short}
        href={({ menteeId, mentorId }) => `?pair=${menteeId}.${mentorId}${rows}#pair` as Route}
        loads={new Map(loadsOf(draft.problem, draft.pairs).map((one) => [one.mentorId, one]))}
        open={model.open?.pair ?? null}
        place={{ row: (page - 1) * SHOWN_AT_MOST + 1, rows: model.total, columns: mentorsInAll }}
        csv={`/district/matching/${round.id}/csv?of=matrix${rows}`}
        editable={round.state === "draft"}
      />
      {pages > 1 ? (
        <Pagination
          page={page}
          pages={pages}
          total={model.total}
          href={(to) => href(`rows=${to}`)}
        />
      ) : null}
    </Card>
  );
}

/** They hold no button: keys fill and send them, and a refusal is said here. */
function GridForms({ round }: { round: Seen }) {
  const forms = [
    { id: gridForms.pin, action: pin },
    { id: gridForms.unpin, action: unpin },
    { id: gridForms.allow, action: allow },
  ];
  return forms.map(({ id, action }) => (
    <Form key={id} id={id} action={action} className="not-has-[section]:hidden mb-3 grid">
      <SeenFields round={round} />
      <input type="hidden" name="menteeId" />
      <input type="hidden" name="mentorId" />
    </Form>
  ));
}
