import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { useFacts } from "@/components/matching/speak";
import { formatDate } from "@/components/time";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Link, LinkButton } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PairingByHand } from "@/lib/rounds/by-hand";
import { pair } from "./actions";

type ChooseMentorProps = { programmeId: string; pairing: PairingByHand; formKey: string };

/** Every mentor possible now, the best fit first, with the two reasons that weigh most. */
export function ChooseMentor({ programmeId, pairing, formKey }: ChooseMentorProps) {
  const t = useTranslations("matching");
  const format = useFormatter();
  const { mentee, mentors, declined, impossible, thresholds, own } = pairing;
  const names = new Map([mentee, ...mentors].map(({ id, name }) => [id, name]));
  const say = useFacts((id) => names.get(id) ?? "");
  const others = [
    ...(impossible > 0 ? [t("byHand.impossible", { count: impossible })] : []),
    ...(own ? [t("byHand.own")] : []),
  ].join(" ");
  const limits = t("settings.thresholds", {
    poor: thresholds.poor / 100,
    weak: thresholds.weak / 100,
  });
  if (mentors.length === 0) {
    return (
      <EmptyState
        title={t("byHand.noMentors")}
        action={<LinkButton href="/district/mentors">{t("list.blocks.placesLink")}</LinkButton>}
      >
        {others}
      </EmptyState>
    );
  }
  return (
    <Form action={pair} formKey={formKey} className="grid max-w-3xl gap-6">
      <input type="hidden" name="programmeId" value={programmeId} />
      <input type="hidden" name="menteeId" value={mentee.id} />
      <RadioGroup
        name="mentorId"
        label={t("byHand.mentor")}
        hint={[limits, others].filter(Boolean).join(" ")}
        required
        options={mentors.map(
          ({ id, name, fit, tier, reasons, saidNo, promised, togetherUntil }) => ({
            value: id,
            label: `${name} · ${t(`tier.${tier}`)} · ${t("pairs.fit", { fit: Math.round(fit / 100) })}`,
            hint: [
              ...(saidNo ? [t("byHand.saidNo")] : []),
              ...(promised ? [t("byHand.promised")] : []),
              ...(togetherUntil
                ? [t("byHand.togetherUntil", { on: formatDate(format, togetherUntil, "short") })]
                : []),
              ...reasons.map(say),
            ].join(" "),
          }),
        )}
      />
      {declined.map(({ id, mentor }) => (
        <p key={id}>
          <Link href={`/district/mentorships/${id}#after-no` as Route}>
            {t("byHand.afterNo", { mentee: mentee.name, mentor })}
          </Link>
        </p>
      ))}
      <p className="text-muted">{t("byHand.next")}</p>
      <SubmitButton wide="phone" className="justify-self-start">
        {t("byHand.go")}
      </SubmitButton>
    </Form>
  );
}
