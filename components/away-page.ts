type Away = {
  lang: string;
  theme: string;
  nonce: string;
  title: string;
  words: string;
  again: string;
  /** Where to try once more. */
  path: string;
  /** A form that was sent, whole: it is sent once more from here. */
  form?: [name: string, value: string][] | undefined;
  /** What has to be done first, beside this page, which keeps what was written. */
  first?: { href: string; words: string };
  /** What somebody wrote, to copy. */
  written?: { label: string; texts: string[] };
};

/** One self-contained page in the product's look: when much is broken, it still arrives. */
export function awayPage(away: Away): string {
  const { lang, theme, nonce, title, words } = away;
  return `<!doctype html>
<html lang="${escaped(lang)}" data-theme="${escaped(theme)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Bookends</title>
<style nonce="${escaped(nonce)}">${style}</style>
</head>
<body>
<main>
<p class="mark"><svg width="30" height="30" viewBox="0 0 26 26" aria-hidden="true">
<g fill="none" stroke="var(--accent)" stroke-width="2.6" stroke-linecap="round"><path d="M3 3v20h7"/><path d="M23 3v20h-7"/></g>
<rect x="8" y="9" width="3.400" height="11" rx="1" fill="#b5562f"/><rect x="12.100" y="6" width="3.400" height="14" rx="1" fill="#b07d18"/><rect x="16.200" y="11" width="2.400" height="9" rx="1" fill="#3d5f8f"/>
</svg>Bookends</p>
<h1>${escaped(title)}</h1>
<p>${escaped(words)}</p>
${writtenIn(away)}${first(away)}${next(away)}
</main>
</body>
</html>`;
}

function first({ first }: Away): string {
  if (!first) return "";
  return `<p><a href="${escaped(first.href)}" target="_blank">${escaped(first.words)}</a></p>\n`;
}

function next({ path, again, form }: Away): string {
  if (!form) return `<p><a class="go" href="${escaped(path)}">${escaped(again)}</a></p>`;
  const fields = form.map(
    ([name, value]) => `<textarea name="${escaped(name)}" hidden>\n${escaped(value)}</textarea>`,
  );
  return `<form method="post" enctype="multipart/form-data" action="${escaped(path)}">
${fields.join("\n")}
<button class="go">${escaped(again)}</button>
</form>`;
}

function writtenIn({ written }: Away): string {
  return (written?.texts ?? [])
    .map((text) => {
      const label = escaped(written?.label ?? "");
      return `<label>${label}<textarea readonly rows="6">\n${escaped(text)}</textarea></label>\n`;
    })
    .join("");
}

const style = `:root{color-scheme:light dark;--paper:light-dark(#faf7f1,#16130e);--ink:light-dark(#211c15,#f2ece1);--muted:light-dark(#665d50,#b3a898);--accent:light-dark(#1f5e4b,#84cbb0);--on:light-dark(#fffdf9,#10201a)}
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
body{margin:0;background:var(--paper);color:var(--ink);font:1.1rem/1.55 Verdana,"Segoe UI",system-ui,sans-serif}
main{box-sizing:border-box;max-width:36rem;min-height:100vh;margin:auto;padding:3rem 1.25rem;display:grid;align-content:center;gap:.9rem}
h1,.mark{font-family:Georgia,"Times New Roman",serif;font-weight:500;line-height:1.15;margin:0}
h1{font-size:2.1rem}.mark{display:flex;align-items:center;gap:.6rem;font-size:1.3rem;margin-bottom:1.5rem}
p{margin:0;color:var(--muted)}a{color:var(--accent)}.mark{color:var(--ink)}
label{display:grid;gap:.3rem;color:var(--muted)}label textarea{font:inherit;color:var(--ink);background:transparent;border:1px solid var(--muted);border-radius:10px;padding:.6rem}
.go{display:inline-block;margin-top:.6rem;padding:.6rem 1.15rem;border:0;border-radius:10px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
