/** What somebody wrote, a paragraph for each line that stands alone. */
export function Paragraphs({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim());
  let at = 0;
  return lines.map((line) => {
    at += line.length + 1;
    return <p key={at}>{line}</p>;
  });
}
