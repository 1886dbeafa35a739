import { getFormatter, getTranslations } from "next-intl/server";
import { fitBars } from "@/components/matching/fit-bars";
import { mayCount } from "@/lib/matching/forbidden";
import { rules } from "@/lib/matching/types";
import type { Figures } from "@/lib/rounds/figures";
import type { Preview } from "@/lib/rounds/preview";
import type { PreviewInput } from "@/lib/rounds/schema";
import { fitMarks, fitTable } from "../[id]/picture-tables";
import { rulesHref } from "../rules/address";
import type { PreviewNews, PreviewRow } from "./news";

type Words = Awaited<ReturnType<typeof wordsHere>>;

/** What a preview says, ready to be shown. */
export async function inWords(preview: Preview, input: PreviewInput): Promise<PreviewNews> {
  const words = await wordsHere();
  const { t, number } = words;
  const { figures, forbidden, draft, took } = preview;
  const { matched, mentees: total, poor, weak } = figures;
  const rows = rowsOf(words, figures, draft?.figures ?? null);
  return {
    headline: total === 0 ? t("preview.nobody") : t("preview.headline", { matched, total }),
    counts: t("preview.counts", { poor, weak }),
    before: draft ? t("preview.draft", { number: draft.number }) : null,
    asThen: draft ? t("preview.asThen", { number: draft.number }) : null,
    rows,
    moves: draft ? movesIn(words, draft.moves) : null,
    picture: matched > 0 ? pictureOf(words, figures, input) : null,
    rules: rulesOf(words, forbidden, input),
    took: t("preview.took", { pairs: forbidden.pairs, seconds: Math.ceil(took / 10) / 100 }),
    said: t("preview.said", { matched, total, poor, weak, points: number(figures.points) }),
  };
}

async function wordsHere() {
  const ui = await getTranslations("ui");
  const t = await getTranslations("weights");
  const pictures = await getTranslations("workbench.pictures");
  const format = await getFormatter();
  /** 0..10 000 as people see it. */
  const number = (points: number) => Math.round(points / 10) / 10;
  const shown = (points: number) =>
    format.number(number(points), { minimumFractionDigits: 0, maximumFractionDigits: 1 });
  return { t, ui, pictures, format, number, shown };
}

function rowsOf({ t, format, shown }: Words, now: Figures, then: Figures | null): PreviewRow[] {
  const none = t("preview.none");
  const row = (
    key: "matched" | "poor" | "weak" | "points" | "worst" | "mean",
    better: PreviewRow["better"],
    of: (figures: Figures) => number | null,
    text: (value: number) => string = format.number,
  ): PreviewRow => {
    const show = (figures: Figures) => {
      const value = of(figures);
      return { text: value === null ? none : text(value), value };
    };
    return { word: t(`preview.${key}`), better, now: show(now), before: then && show(then) };
  };
  return [
    row("matched", "more", ({ matched }) => matched),
    row("poor", "less", ({ poor }) => poor),
    row("weak", "less", ({ weak }) => weak),
    row("points", "more", ({ points }) => points, shown),
    row("mean", "more", ({ mean }) => mean, shown),
    row("worst", "more", ({ worst }) => worst, shown),
  ];
}

function movesIn({ t, format }: Words, moves: NonNullable<Preview["draft"]>["moves"]): string {
  const { otherMentor, gained, lost } = moves;
  const parts = [
    ...(otherMentor > 0 ? [t("preview.moves.other", { count: otherMentor })] : []),
    ...(gained > 0 ? [t("preview.moves.gained", { count: gained })] : []),
    ...(lost > 0 ? [t("preview.moves.lost", { count: lost })] : []),
  ];
  if (parts.length === 0) return t("preview.same");
  return t("preview.moves.sentence", { what: format.list(parts) });
}

function pictureOf({ t, pictures, number }: Words, figures: Figures, input: PreviewInput) {
  const { bins, worst, matched } = figures;
  const counts = { good: matched - figures.poor - figures.weak, ...figures };
  const lowest = worst === null ? "" : ` ${t("preview.lowest", { worst: number(worst) })}`;
  return {
    title: t("preview.fits"),
    summary:
      t("preview.fitsSummary", { good: counts.good, weak: counts.weak, poor: counts.poor }) +
      lowest,
    bars: fitBars(bins),
    marks: fitMarks(pictures, input),
    axis: pictures("fits.axis"),
    table: fitTable(pictures, bins),
  };
}

function rulesOf({ t, ui }: Words, { pairs, by }: Preview["forbidden"], input: PreviewInput) {
  const count = Object.values(by).reduce((sum, one) => sum + one, 0);
  return {
    title: t("rules.heading", { count, pairs }),
    lines: rules.flatMap((rule) => {
      const excluded = by[rule] ?? 0;
      if (!mayCount(rule, excluded)) return [];
      const words = t(`rules.rule.${rule}`);
      const href = rule === "apart" ? null : rulesHref(rule, input);
      const count = t("rules.count", { count: excluded });
      return [{ words, count, label: `${count}${ui("colon")} ${words}`, href }];
    }),
  };
}
