/** An address to write to; where it has no room in one line, it goes on before the sign. */
export function EmailLink({ email }: { email: string }) {
  const at = email.lastIndexOf("@");
  return (
    <a href={`mailto:${email}`} className="wrap-anywhere text-accent underline">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </a>
  );
}
