/* The declarations' words, in which `back quotes` mean code. */
export function RichText({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((piece, at) => (at % 2 === 1
        ? <code key={at} className="rounded bg-code px-1 text-[0.9em]">{piece.replace(/^!/, '')}</code> : piece))}
    </>
  );
}
