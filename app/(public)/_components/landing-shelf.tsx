/** Height, width, colour and ornament of each book; a gap is a pause. */
const books: [height: number, width: number, colour: number, bands: number][] = [
  [128, 24, 1, 1],
  [104, 19, 3, 0],
  [146, 28, 2, 2],
  [96, 20, 4, 1],
  [118, 22, 1, 0],
  [0, 16, 0, 0],
  [138, 26, 6, 1],
  [110, 20, 5, 2],
  [152, 24, 4, 0],
  [122, 30, 2, 1],
  [98, 18, 3, 2],
];
const floor = 196;
const first = 84;

/** The picture of the product, with an invented pair. The words beside it say the same. */
export function LandingShelf({ title }: { title: string }) {
  const spines = books.map((book, index) => ({
    book,
    x: first + books.slice(0, index).reduce((sum, [, width]) => sum + width + 3, 0),
  }));
  const end = first + books.reduce((sum, [, width]) => sum + width + 3, 0) + 42;
  return (
    <svg viewBox={`0 0 ${end + 76} 226`} role="img" className="block w-full">
      <title>{title}</title>
      <rect x="6" y={floor} width={end + 64} height="7" rx="3.500" fill="var(--line)" />
      <Bookend x={70} flip={false} fill="var(--soft)" edge="var(--accent)" />
      {spines.map(({ book, x }) => (
        <Spine key={x} book={book} x={x} />
      ))}
      <g transform={`rotate(-9 ${end - 26} ${floor})`}>
        <Spine book={[124, 22, 1, 1]} x={end - 26} />
      </g>
      <Bookend x={end + 8} flip fill="var(--amber-soft)" edge="var(--amber)" />
    </svg>
  );
}

type SpineProps = { book: (typeof books)[number]; x: number };

function Spine({ book: [height, width, colour, bands], x }: SpineProps) {
  if (height === 0) return null;
  const top = floor - height;
  return (
    <g>
      <rect x={x} y={top} width={width} height={height} rx="3" fill={`var(--s${colour})`} />
      {[14, 22].slice(0, bands).map((below) => (
        <rect
          key={below}
          x={x + 4}
          y={top + below}
          width={width - 8}
          height="2.500"
          rx="1.200"
          fill="var(--surface)"
          opacity=".75"
        />
      ))}
    </g>
  );
}

type BookendProps = { x: number; flip: boolean; fill: string; edge: string };

function Bookend({ x, flip, fill, edge }: BookendProps) {
  return (
    <g transform={`translate(${x} 0) scale(${flip ? -1 : 1} 1)`}>
      <path
        d={`M-54 ${floor}V96a54 54 0 0 1 54 54V${floor}Z`}
        fill={fill}
        stroke={edge}
        strokeWidth="1.800"
        strokeLinejoin="round"
      />
    </g>
  );
}
