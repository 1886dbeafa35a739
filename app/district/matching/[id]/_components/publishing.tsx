import { useFormatter, useTranslations } from "next-intl";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoundView } from "@/lib/rounds/queries";
import { discard, publish } from "../actions";
import type { Names } from "../names";
import { SeenFields } from "./seen-fields";

/** Publish or put aside, each asked once more. */
export function Publishing({
  round,
  pairs,
  names,
}: {
  round: RoundView;
  names: Names;
  pairs: { menteeId: string; mentorId: string }[];
}) {
  const t = useTranslations("matching");
  const format = useFormatter();
  const { closing } = round;
  const without = [...round.impossibleNow.keys()];
  const going = pairs.filter(({ menteeId }) => !round.impossibleNow.has(menteeId));
  const people = new Set(going.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId])).size;
  return (
    <>
      {going.length > 0 ? (
        <Dialog trigger={t("publish.go")} title={t("publish.title")} variant="primary" wide="phone">
          <p>{t("publish.what", { pairs: going.length, people })}</p>
          {closing.count > 0 ? (
            <p className="mt-3">
              {t("publish.closes", { count: closing.count })}{" "}
              {closing.mentees.length > 0
                ? t("publish.closesOf", { names: format.list(closing.mentees.map(names.full)) })
                : null}
            </p>
          ) : null}
          {without.length > 0 ? (
            <p className="mt-3 text-brick">{t("publish.without", { count: without.length })}</p>
          ) : null}
          <Form action={publish} className="mt-5 grid gap-5">
            <SeenFields round={round} />
            {without.map((menteeId) => (
              <input key={menteeId} type="hidden" name="without" value={menteeId} />
            ))}
            <DialogButtons>
              <SubmitButton wide="phone">{t("publish.go")}</SubmitButton>
            </DialogButtons>
          </Form>
        </Dialog>
      ) : null}
      <Form action={discard} className="max-sm:w-full">
        <SeenFields round={round} />
        <SubmitButton variant="quiet" wide="phone">
          {t("discard.go")}
        </SubmitButton>
      </Form>
    </>
  );
}
