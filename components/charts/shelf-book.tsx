import type { ContactFunction } from "@/lib/contact-functions";
import type { StandingBook } from "./shelf-layout";

/** Spine colours in the order of the look. */
const spines: Record<ContactFunction, string> = {
  sharingKnowledge: "var(--s1)",
  psychosocialSupport: "var(--s2)",
  guiding: "var(--s3)",
  roleModelling: "var(--s6)",
  providingIdeas: "var(--s4)",
  networking: "var(--s5)",
};

type SpineProps = {
  fn: ContactFunction | null;
  x: number;
  y: number;
  width: number;
  height: number;
};

/** A spine. Each function has its ornament too, for those who do not tell the colours apart. */
export function Spine({ fn, x, y, width, height }: SpineProps) {
  const colour = fn ? spines[fn] : "var(--edge)";
  return (
    <>
      <rect x={x} y={y} width={width} height={height} rx={Math.min(2.2, width / 4)} fill={colour} />
      <rect
        x={x}
        y={y}
        width={round(Math.max(1, width * 0.16))}
        height={height}
        rx="1"
        fill="#fff"
        opacity=".14"
      />
      <rect
        x={round(x + width * 0.84)}
        y={y}
        width={round(width * 0.16)}
        height={height}
        rx="1"
        fill="#000"
        opacity=".13"
      />
      {fn ? <Ornament fn={fn} x={x} y={y} width={width} height={height} /> : null}
    </>
  );
}

function Ornament({ fn, x, y, width, height }: SpineProps) {
  const inset = round(Math.min(2, width * 0.18));
  const band = (at: number, thick = 1.8) => (
    <rect x={round(x + inset)} y={round(at)} width={round(width - inset * 2)} height={thick} />
  );
  const middle = round(x + width / 2);
  const dot = (at: number) => (
    <circle cx={middle} cy={round(at)} r={round(Math.min(2, width * 0.17))} />
  );
  const d = round(Math.min(3.4, width * 0.27));
  const e = round(d * 1.25);
  const ornaments = {
    sharingKnowledge: () => band(y + 7),
    psychosocialSupport: () => [band(y + 6, 1.4), band(y + 9.4, 1.4)],
    guiding: () => <path d={`M${middle} ${y + 6}l${d} ${e}l${-d} ${e}l${-d} ${-e}z`} />,
    roleModelling: () => [band(y + 6), band(y + height - 8)],
    providingIdeas: () => dot(y + 8.5),
    networking: () => [dot(y + 7), dot(y + 13)],
  };
  const drawn = fn ? ornaments[fn]() : null;
  return (
    <g fill="var(--surface)" opacity=".72">
      {Array.isArray(drawn)
        ? drawn.map((part, index) => <g key={index === 0 ? "upper" : "lower"}>{part}</g>)
        : drawn}
    </g>
  );
}

/** A book on its board: outlined if the contact was cancelled, leaning before a pause. */
export function ShelfBook({
  book,
  floor,
  words,
}: {
  book: StandingBook;
  floor: number;
  words: string;
}) {
  const { x, width, height, lean } = book;
  const y = floor - height;
  return (
    <g transform={lean > 0 ? `rotate(${-lean.toFixed(2)} ${x.toFixed(1)} ${floor})` : undefined}>
      <title>{words}</title>
      {book.cancelled ? (
        <rect
          x={round(x + 0.6)}
          y={round(y + 0.6)}
          width={round(width - 1.2)}
          height={round(height - 0.6)}
          rx="2"
          fill="none"
          stroke="var(--edge)"
          strokeWidth="1.2"
          strokeDasharray="3 2.500"
        />
      ) : (
        <Spine fn={book.fn} x={round(x)} y={round(y)} width={round(width)} height={round(height)} />
      )}
    </g>
  );
}

const round = (n: number) => Math.round(n * 10) / 10;
