/** How far the sending of one file is. */
export interface Sending {
  name: string;
  bytes: number;
  sent: number;
  /** The import it became. */
  id?: string;
  /** Why it could not be sent. */
  error?: string;
}

const UNREACHABLE = 'The server could not be reached. Nothing of the file was kept; try again.';

/** Sends one file as it is, telling how many bytes have left. Answers the import's id; throws an Error with a sentence. */
export function sendFile(url: string, file: File, onSent: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onerror = () => reject(new Error(UNREACHABLE));
    request.onload = () => {
      const reply = request.response as { id?: string; message?: string } | null;
      if (request.status === 200 && reply?.id) resolve(reply.id);
      else reject(new Error(reply?.message ?? sentenceOf(request.status)));
    };
    request.send(file);
  });
}

function sentenceOf(status: number): string {
  if (status === 413) return 'This file is larger than 1 GB. Split the report by month and import the parts.';
  if (status === 401 || status === 403) return 'Your role does not allow this.';
  return UNREACHABLE;
}
