import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoundView } from "@/lib/rounds/queries";
import { discard, publish } from "../actions";
import { SeenFields } from "./seen-fields";

/** Publish or put aside, each asked once more. */
export function Publishing({
  round,
  pairs,
}: {
  round: RoundView;
  pairs: { menteeId: string; mentorId: string }[];
}) {
  const t = useTranslations("matching");
  const without = [...round.impossibleNow.keys()];
  const going = pairs.filter(({ menteeId }) => !round.impossibleNow.has(menteeId));
  const people = new Set(going.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId])).size;
  return (
    <>
      {going.length > 0 ? (
        <Dialog
          trigger={t("publish.go")}
          title={t("publish.title")}
          variant="primary"
          wide="phone"
          action={
            <Form action={publish} className="min-w-0">
              <SeenFields round={round} />
              {without.map((menteeId) => (
                <input key={menteeId} type="hidden" name="without" value={menteeId} />
              ))}
              <SubmitButton wide="phone">{t("publish.go")}</SubmitButton>
            </Form>
          }
        >
          <p>{t("publish.what", { pairs: going.length, people })}</p>
          {round.closing > 0 ? (
            <p className="mt-3">{t("publish.closes", { count: round.closing })}</p>
          ) : null}
          {without.length > 0 ? (
            <p className="mt-3 text-brick">{t("publish.without", { count: without.length })}</p>
          ) : null}
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
