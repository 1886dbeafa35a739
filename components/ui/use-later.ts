import { type ComponentType, useEffect, useState } from "react";

/**
 * A heavier component that is loaded after the page stands; null until it has come. Where it never
 * comes, what is shown meanwhile stays. `load` must be the same function at each rendering.
 */
export function useLater<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | null {
  const [loaded, setLoaded] = useState<{ Later: ComponentType<Props> } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (Later) => wanted && setLoaded({ Later }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded?.Later ?? null;
}
