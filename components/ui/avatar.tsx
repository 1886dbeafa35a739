import { cn } from "./cn";

type AvatarProps = {
  initials: string;
  tone?: "mentor" | "mentee";
  size?: "small" | "normal" | "large";
};

const sizes = { small: "size-7 text-[0.7rem]", normal: "size-9 text-xs", large: "size-14 text-lg" };

/** Somebody's initials. The name stands beside it, so it is not read aloud. */
export function Avatar({ initials, tone = "mentor", size = "normal" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "inline-grid shrink-0 place-items-center rounded-full font-semibold",
        tone === "mentor" ? "bg-soft text-accent" : "bg-amber-soft text-amber",
        sizes[size],
      )}
    >
      {initials}
    </span>
  );
}

/** "Mireille Osei" → "MO"; one name gives one letter. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/u)
    .filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toUpperCase();
}
