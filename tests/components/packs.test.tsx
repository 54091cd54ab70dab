// A pack's form: only what was changed in it is saved, with what it was; and what it asks when another page changed it too.
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { PackClashing, type PackClashWay } from '../../components/PackClashing';
import { PackSheet } from '../../components/PackSheet';
import { EVERYWHERE, packDraftOf } from '../../components/packDraft';
import type { PackPatchShown, PackRow } from '../../components/packRows';
import { WordsContext } from '../../components/words';
import { draw, drawn } from './draw';
import * as f from './fixtures';

const ROW: PackRow = {
  ...{ id: 'course', kind: 'here', title: '第三课', on: true, version: '1', author: '教员' },
  ...{ entries: 1, amendments: 0, annotations: 0, examples: [], names: new Map(), failing: [], subscription: null },
};

function Sheet({ onSave }: { onSave: (patch: PackPatchShown, was: PackPatchShown) => void }) {
  const [draft, onTyped] = useState(packDraftOf(ROW));
  const nothing = () => {};
  const on = { onExport: nothing, onDelete: nothing, onClose: nothing, onCheck: nothing, onAuto: nothing };
  return (
    <PackSheet
      {...{ row: ROW, opened: ROW, draft, onTyped, onSave, ...on }}
      {...{ readOnly: false, losses: null, failure: null, onGrant: nothing, onUnsubscribe: nothing }}
    />
  );
}
const words = f.words('zh-CN');

describe('the form', () => {
  const opened = () => {
    const saved: [PackPatchShown, PackPatchShown][] = [];
    const page = draw(
      <WordsContext.Provider value={words}>
        <Sheet onSave={(patch, was) => saved.push([patch, was])} />
      </WordsContext.Provider>,
    );
    const field = (name: string) => page.find(`[aria-label="${name}"]`);
    const type = async (name: string, text: string) => {
      const input = field(name);
      if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new Error(name);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await drawn();
    };
    return { page, type, saved };
  };

  it('saves what was changed alone, with what it was', async () => {
    const { page, type, saved } = opened();
    await type('作者', '另一教员');
    await type('许可', 'CC BY 4.0');
    page.button('存下').click();
    expect(saved).toEqual([
      [
        { author: '另一教员', licence: 'CC BY 4.0' },
        { author: '教员', licence: undefined },
      ],
    ]);
  });

  it('sites that are none are said at once; what was typed of them stays while it counts everywhere', async () => {
    const { page, type, saved } = opened();
    const [everywhere, limited] = [...page.root.querySelectorAll<HTMLInputElement>('input[name=where]')];
    limited?.click();
    await drawn();
    await type('在哪些网站', '人民网');
    page.button('存下').click();
    await drawn();
    expect(page.find('[role=alert]').textContent).not.toBe('');
    expect(saved).toEqual([]);
    await type('在哪些网站', 'people.cn');
    everywhere?.click();
    await drawn();
    limited?.click();
    await drawn();
    page.button('存下').click();
    expect(saved).toEqual([[{ sites: ['people.cn'] }, { sites: undefined }]]);
  });
});

describe('where another page changed it too', () => {
  const asked = (clashes: Parameters<typeof PackClashing>[0]['clashes']) => {
    const ways: PackClashWay[] = [];
    const page = draw(
      <WordsContext.Provider value={words}>
        <PackClashing name="第三课" clashes={clashes} onWay={(way) => ways.push(way)} />
      </WordsContext.Provider>,
    );
    return { page, ways };
  };

  it('both sides are shown; what was typed holds unless the other’s is chosen', async () => {
    const { page, ways } = asked([
      { field: 'title', mine: '我的题目', theirs: '别处的题目' },
      { field: 'sites', mine: 'people.cn', theirs: EVERYWHERE },
      { field: 'colour', mine: 'moss', theirs: '' },
    ]);
    for (const text of ['“第三课”', '我的题目', '别处的题目', 'people.cn', '所有网站', '不用'])
      expect(page.text()).toContain(text);
    const theirs = page.root.querySelectorAll<HTMLInputElement>('fieldset:first-of-type input[name=clash-title]')[1];
    theirs?.click();
    await drawn();
    page.button('合起来存').click();
    expect(ways).toEqual([{ do: 'save', theirs: new Set(['title']) }]);
  });

  it('comes into view, however far below the button was', () => {
    const page = draw(<div style="block-size: 3000px" />);
    scrollTo(0, 3000);
    page.again(
      <WordsContext.Provider value={words}>
        <PackClashing name="第三课" clashes={null} onWay={() => {}} />
        <div style="block-size: 3000px" />
      </WordsContext.Provider>,
    );
    const { top } = page.find('.clash').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(innerHeight);
  });

  it('a pack that is gone: the way to its undo, and to drop what was typed', () => {
    const { page, ways } = asked(null);
    expect(page.find('a').getAttribute('href')).toBe('#history');
    page.button('放弃我写的').click();
    expect(ways).toEqual([{ do: 'keep' }]);
  });
});
