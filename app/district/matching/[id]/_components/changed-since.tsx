import type { Route } from "next";
import { useTranslations } from "next-intl";
import { KeptSettings } from "@/app/district/matching/_components/settings/kept-settings";
import { Banner } from "@/components/ui/banner";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoundView } from "@/lib/rounds/queries";
import type { SinceRun } from "@/lib/rounds/since-run";
import { rerun } from "../actions";
import { SeenFields } from "./seen-fields";

type ChangedSinceProps = { round: RoundView; since: SinceRun | null };

/** The draft does not know of everyone any more: what has changed, and working it out again. */
export function ChangedSince({ round, since }: ChangedSinceProps) {
  const t = useTranslations("workbench.since");
  if (!since) return null;
  const { came, gone, lifted } = since;
  const said = [
    ...(came > 0 ? [t("came", { count: came })] : []),
    ...(gone > 0 ? [t("gone", { count: gone })] : []),
    ...(lifted > 0 ? [t("lifted", { count: lifted })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <Banner
      title={t("title")}
      action={
        <Form action={rerun}>
          <SeenFields round={round} />
          <KeptSettings settings={round.settings} />
          <SubmitButton variant="quiet">{t("go")}</SubmitButton>
        </Form>
      }
    >
      <p>
        {said.join(" ")} <Link href={"/district/matching/people" as Route}>{t("who")}</Link>
      </p>
      <p className="mt-1 text-sm text-muted">{t("next")}</p>
    </Banner>
  );
}
