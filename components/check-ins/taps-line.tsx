import { useTranslations } from "next-intl";
import { taps } from "@/lib/check-ins/schema";

type Felt = { energy: number; workload: number; belonging: number };

/** "Energy: all right · Workload: heavy · Belonging: at home" */
export function TapsLine({ felt }: { felt: Felt }) {
  const t = useTranslations("checkins.tap");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {taps.map((tap) => (
        <li key={tap}>
          {t.rich("felt", {
            tap: t(`${tap}.name`),
            level: t(`${tap}.${levelOf(felt[tap])}`),
            name: (chunks) => <span className="text-muted">{chunks}</span>,
          })}
        </li>
      ))}
    </ul>
  );
}

function levelOf(value: number): "1" | "2" | "3" {
  return value <= 1 ? "1" : value === 2 ? "2" : "3";
}
