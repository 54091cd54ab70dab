// A small knowledge of its own and made-up newspaper texts, so that these tests say what they say whatever is in the files.
import { openParts, partsOfKnowledge } from '../../lib/cli/corpus-portion';
import type { Entry } from '../../lib/model/entry';
import type { RecognizerData } from '../../lib/recognize/data';
import { ROOT } from '../house/files';

const sources = [{ title: '自拟' }];

export const ENTRIES: Entry[] = [
  {
    id: 'law/ming-hu',
    type: 'law',
    kind: '法律',
    depth: 'full',
    terms: [
      { text: '中华人民共和国明湖保护法', status: 'full' },
      { text: '明湖保护法', status: 'short' },
    ],
    summary: '为保护明湖的水和岸而定的法律，写明谁来管、谁来测、谁来赔。',
    facts: { adopted: '2021-03-01', effective: '2021-09-01' },
    related: ['programme/shui-qing'],
    sources,
  },
  {
    id: 'programme/shui-qing',
    type: 'programme',
    kind: '行动',
    depth: 'full',
    terms: [
      { text: '水清岸绿行动', status: 'full' },
      { text: '六清', status: 'short', needs: 'quotes' },
      { text: '水清行动', status: 'short', needs: { context: ['明湖'] } },
    ],
    summary: '沿岸各县每年春天清理湖岸的做法，由县里派人，村里出力。',
    facts: {},
    related: ['law/ming-hu'],
    sources,
  },
];

export function dataOf(entries: readonly Entry[]): Promise<RecognizerData> {
  return openParts(partsOfKnowledge(ROOT, entries));
}

/** A page with two articles that name both entries, a body, and names that nothing knows. */
export const PAGE = `2024年5月6日 星期一

## 明湖边的新办法

湖边报讯（记者 甲乙）《明湖保护法》施行两年，湖水一天比一天清。江苏省昆山市人民检察院派人看了水清岸绿行动的做法。

“湖长夜巡”行动也在村里开了头，村民说起《昆山市湖岸垃圾清运管理办法》来头头是道。

## 山里的路修好了

本报昆明5月4日电 山里的路一直难走。水清岸绿行动之后，县里又修了三条路，群众出门方便多了。
`;
