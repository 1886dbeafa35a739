"use client";

import { useEffect } from "react";

/** The title of what is seen. A page that finds nothing has often named itself before it looked. */
export function TitleNow({ title }: { title: string }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
