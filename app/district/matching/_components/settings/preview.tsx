import { useTranslations } from "next-intl";
import { LivePreview } from "./live-preview";

/** The live preview with its words. */
export function Preview() {
  const t = useTranslations("weights");
  return (
    <LivePreview
      words={{
        title: t("preview.title"),
        waiting: t("preview.waiting"),
        lost: t("preview.problem.lost"),
        noScript: t("preview.noScript"),
        caption: t("preview.caption"),
        what: t("preview.what"),
        opened: t("preview.opened"),
        these: t("preview.these"),
        better: t("preview.better"),
        worse: t("preview.worse"),
        scale: t("preview.scale"),
        fits: t("preview.fits"),
        rules: t("rules.title"),
      }}
    />
  );
}
