import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import type { Names } from "../names";
import type { RoundModel } from "../round-model";
import { WishedPair } from "./wished-pair";

type WishedProps = {
  wished: RoundModel["wished"];
  names: Names;
  href: (query: string) => Route;
};

/** Pairs who wished for each other and are not together. */
export function Wished({ wished, names, href }: WishedProps) {
  const t = useTranslations("matching.without");
  const { pairs, inAll, page, pages } = wished;
  if (inAll === 0) return null;
  const here = (query: string) => href(page > 1 ? `${query}&wished=${page}` : query);
  return (
    <Card title={t("wished", { count: inAll })} id="wished">
      <ul className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        {pairs.map((one) => (
          <li key={`${one.pair.menteeId} ${one.pair.mentorId}`} className="min-w-0">
            <WishedPair one={one} names={names} href={here} />
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} total={inAll} href={(to) => href(`wished=${to}`)} />
    </Card>
  );
}
