const ADDRESS = /(https?:\/\/\S+)/;

/** The words of a mail; addresses of this installation can be clicked, others stay text. */
export function MailText({ text, origin }: { text: string; origin: string }) {
  return (
    <div className="mt-3 text-ink-2 [overflow-wrap:anywhere] whitespace-pre-line">
      {text.split(ADDRESS).map((part, index) =>
        part.startsWith(`${origin}/`) ? (
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
