import type { Route } from "next";
import { Histogram } from "@/components/charts/histogram";
import { Link } from "@/components/ui/link";
import type { PreviewNews, PreviewRow } from "../../preview/news";

export type PreviewWords = {
  title: string;
  caption: string;
  what: string;
  opened: string;
  these: string;
  better: string;
  worse: string;
  scale: string;
  fits: string;
  rules: string;
};

type PanelProps = { news: PreviewNews; opened: PreviewNews; words: PreviewWords };

/** The numbers beside those before, who would move, the picture, the rules. */
export function PreviewPanel({ news, opened, words }: PanelProps) {
  return (
    <div className="grid gap-6">
      <Comparison news={news} opened={opened} words={words} />
      {news.picture ? (
        <section aria-label={words.fits}>
          <h3 className="mb-2">{words.fits}</h3>
          <Histogram {...news.picture} />
        </section>
      ) : null}
      <section aria-label={words.rules}>
        <h3>{news.rules.title}</h3>
        <ul className="mt-1.5 text-sm">
          {news.rules.lines.map(({ words: rule, count, label, href }) => (
            <li
              key={rule}
              className="flex items-baseline justify-between gap-4 border-line py-1.5 not-last:border-b"
            >
              <span className="min-w-0">{rule}</span>
              {href ? (
                <Link href={href as Route} aria-label={label} className="shrink-0 tabular-nums">
                  {count}
                </Link>
              ) : (
                <span className="shrink-0 tabular-nums">{count}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <p className="text-sm text-muted">{news.took}</p>
    </div>
  );
}

function Comparison({ news, opened, words }: PanelProps) {
  return (
    <div>
      <table className="w-full border-collapse">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr className="text-sm text-muted">
            <th scope="col" className="border-b border-line py-1.5 text-start font-normal">
              <span className="sr-only">{words.what}</span>
            </th>
            {[news.before ?? words.opened, words.these].map((head) => (
              <th
                key={head}
                scope="col"
                className="border-b border-line py-1.5 ps-3 text-end font-normal"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {news.rows.map((row, at) => (
            <Line
              key={row.word}
              row={row}
              before={row.before ?? opened.rows[at]?.now}
              words={words}
            />
          ))}
        </tbody>
      </table>
      <p className="mt-2.5 text-sm">{news.moves}</p>
      <p className="mt-1 text-sm text-muted">
        {news.asThen} {words.scale}
      </p>
    </div>
  );
}

type LineProps = { row: PreviewRow; before: PreviewRow["now"] | undefined; words: PreviewWords };

/** A change is said by its sign and a word, not by its colour alone; one too small to be shown is none. */
function Line({ row, before, words }: LineProps) {
  const { word, now, better } = row;
  const more = (now.value ?? 0) - (before?.value ?? 0);
  const isNumber = before && before.value !== null && now.value !== null;
  const changed = isNumber && before.text !== now.text;
  const good = more > 0 === (better === "more");
  return (
    <tr className="border-line not-last:border-b">
      <th scope="row" className="py-1.5 text-start font-normal">
        {word}
      </th>
      <td className="py-1.5 ps-3 text-end text-muted tabular-nums">{before?.text}</td>
      <td className="py-1.5 ps-3 text-end font-semibold tabular-nums whitespace-nowrap">
        {changed ? (
          <span className={good ? "text-accent" : "text-brick"}>
            <span aria-hidden="true">{more > 0 ? "▲" : "▼"}</span>
            <span className="sr-only">{good ? words.better : words.worse}</span>{" "}
          </span>
        ) : null}
        {now.text}
      </td>
    </tr>
  );
}
