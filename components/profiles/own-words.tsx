/** What somebody says of themselves, as they broke it into lines; nothing where they say nothing. */
export function OwnWords({ words }: { words: string }) {
  if (!words) return null;
  return (
    <p className="mb-4 border-s-2 border-line ps-3 font-serif text-lg break-words whitespace-pre-line">
      {words}
    </p>
  );
}
