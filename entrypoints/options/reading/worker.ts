// The worker that unpacks and reads documents: a Word file of millions of characters takes seconds, and the page answers meanwhile.
import { readDocuments } from '../../../lib/exchange/document';
import type { ReadNews, ReadQuestion } from './asks';

addEventListener('message', ({ data }: MessageEvent<ReadQuestion>) => {
  void read(data.files).then((news) => postMessage(news));
});

async function read(files: readonly File[]): Promise<ReadNews> {
  const news: ReadNews = { texts: [], unread: [] };
  for (const file of files) {
    const { texts, unread } = await readDocuments(file, (html) => html);
    news.texts.push(...texts);
    news.unread.push(...unread.map(({ name, error: { code, value } }) => ({ name, code, value })));
  }
  return news;
}
