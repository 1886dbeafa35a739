import { Wordmark } from "@/components/mark";
import { NotOnTheShelf } from "@/components/not-on-the-shelf";

export { titleOfNotThere as generateMetadata } from "@/components/not-on-the-shelf";

/** An address that nothing has, outside every layout. */
export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-2xl content-center px-4 py-12">
      <div className="mb-4 flex justify-center">
        <Wordmark />
      </div>
      <NotOnTheShelf />
    </main>
  );
}
