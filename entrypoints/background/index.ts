// Answers the questions of lib/messages.ts and installs the knowledge. Wiring; the work is done in lib.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import RULES from '../../assets/styles/marks.css?inline';
import { answer, fullSender, Refusal } from '../../lib/answering';
import { keepDraft, readDraft } from '../../lib/drafts';
import { openKnowledge, StoreError, toAskError } from '../../lib/knowledge';
import { loadMessages } from '../../lib/language';
import type { NoteAsks, PageAsks } from '../../lib/messages';
import { countMet } from '../../lib/met';
import { entrySchema, termSchema } from '../../lib/model/entry-schema';
import { annotationSchema } from '../../lib/model/pack-schema';
import {
  countedQuestion,
  draftQuestion,
  entryQuestion,
  explainAllQuestion,
  explainQuestion,
  findQuestion,
  framedQuestion,
  frameKeyQuestion,
  keepDraftQuestion,
  knowQuestion,
  passageQuestion,
  passagesFoundQuestion,
  passagesQuestion,
  recognizeQuestion,
  saveQuestion,
  wordsQuestion,
} from '../../lib/model/question-schema';
import { onRevision, writeKnown } from '../../lib/settings';
import { keepDaily, knowledgePorts } from '../keeping/ports';
import { paintBadge, showCount } from './badge';
import { followCommands, followMenu, installMenu } from './commands';
import { deskOf, followPrivateWindows } from './drafts';
import { findEntries, mergeAmendment, readEditable } from './editing';
import { explain, explainAll } from './explaining';
import { giveFrameKey, isFrameKey } from './frame-keys';
import { tellTop } from './frames';
import { followManaged } from './managed';
import { notePassages, readPassage, sendPassages } from './passages';
import { createRecognizing } from './recognizing';
import { mustBeNoteFrame } from './senders';
import { addNoteView, followGrants, injectIntoOpenTabs } from './sites';
import { followSubscriptions } from './subscriptions';

/** Milliseconds after a start, when what is asked first has been answered. */
const COMPARE_AFTER = 1500;

export default defineBackground({
  type: 'module',
  main() {
    const { signal } = new AbortController();
    // Opened at once on install so that the first note finds it; at other wakes when first needed.
    let opened: ReturnType<typeof openKnowledge> | undefined;
    const knowledge = () => {
      const gone = () => {
        opened = undefined;
      };
      opened ??= openKnowledge(knowledgePorts(() => {}, gone));
      return opened;
    };
    // Every start compares the copies outside the database with it and mends them, when there is time.
    setTimeout(() => void knowledge().then(keepDaily), COMPARE_AFTER);
    const recognizing = createRecognizing(knowledge);

    answer<PageAsks & NoteAsks>(
      {
        recognize: async (q) => recognizing.recognize(check(recognizeQuestion, q, '文章太长或格式不对')),
        explain: async (q) =>
          explain(check(explainQuestion, q, '问题格式不对'), knowledge(), await recognizing.composed()),
        explainAll: async (q) => {
          const { asks, page } = check(explainAllQuestion, q, '问题格式不对');
          const questions = asks.map((one) => explainQuestion.safeParse({ ...one, page }).data ?? null);
          return explainAll(questions, knowledge(), await recognizing.composed());
        },
        counted: async (q, sender) => {
          const report = check(countedQuestion, q, '计数格式不对');
          if (sender.tabId !== undefined) await showCount(sender.tabId, report);
          if (report && !sender.private) await countMet(report.keys, report.url);
          return null;
        },
        framed: async (q, sender) => {
          await tellTop(check(framedQuestion, q, '文章太长或格式不对'), sender);
          return null;
        },
        noteView: async (_q, sender) => {
          await addNoteView(sender);
          return null;
        },
        frameKey: (_q, { tabId }) => giveFrameKey(tabId ?? -1),
        isFrameKey: async (q, sender) => {
          mustBeNoteFrame(sender);
          return isFrameKey(check(frameKeyQuestion, q, '钥匙格式不对').key, sender.tabId ?? -1);
        },
        markRules: () => (import.meta.env.FIREFOX ? RULES : ''),
        words: (q) => loadMessages(check(wordsQuestion, q, '语言不对').language),
        problem: async () => (await knowledge()).problem,
        know: async (q) => {
          const { on, ...name } = check(knowQuestion, q, '名称格式不对');
          await writeKnown(name, on);
          return null;
        },
        passages: async (q) => sendPassages(check(passagesQuestion, q, '网址格式不对').url, await knowledge()),
        passagesFound: async (q, sender) => {
          const report = check(passagesFoundQuestion, q, '划线格式不对');
          if (!sender.private) await notePassages(report, await knowledge());
          return null;
        },
        passage: async (q, sender) => {
          mustBeNoteFrame(sender);
          return readPassage(check(passageQuestion, q, '编号格式不对'), await knowledge());
        },
        entry: async (q, sender) => {
          mustBeNoteFrame(sender);
          return readEditable(check(entryQuestion, q, '编号格式不对').id, await knowledge());
        },
        find: async (q, sender) => {
          mustBeNoteFrame(sender);
          return findEntries(check(findQuestion, q, '名称格式不对'), await knowledge());
        },
        save: async (q, sender) => {
          mustBeNoteFrame(sender);
          const { change } = check(saveQuestion, q, '改动格式不对');
          if (change.do === 'annotate') {
            for (const row of change.rows)
              if (row.annotation) row.annotation = check(annotationSchema, row.annotation, '划线格式不对');
          } else if (change.do !== 'amend') change.entry = check(entrySchema, change.entry, '词条格式不对');
          const open = await knowledge();
          if (change.do === 'amend') {
            const { amendment } = change;
            if (amendment.terms) amendment.terms = check(termSchema.array().min(1), amendment.terms, '名称格式不对');
            change.amendment = mergeAmendment(await open.ownAmendment(amendment.entry), amendment);
          }
          return { revision: (await telling(open.change(change))).revision };
        },
        keepDraft: async (q, sender) => {
          mustBeNoteFrame(sender);
          const { key, draft } = check(keepDraftQuestion, q, '草稿格式不对');
          await keepDraft(key, draft, deskOf(sender));
          return null;
        },
        draft: (q, sender) => {
          mustBeNoteFrame(sender);
          return readDraft(check(draftQuestion, q, '草稿格式不对').key, deskOf(sender));
        },
      },
      signal,
      fullSender,
    );

    onRevision(() => recognizing.ownChanged(), signal);
    followPrivateWindows(signal);
    followGrants(signal);
    followMenu(signal);
    followCommands(signal);
    followSubscriptions(knowledge);
    followManaged(knowledge).catch((error: unknown) => console.warn('preset:', error));
    void paintBadge();
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void knowledge();
      void installMenu();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      if (reason === 'install' || reason === 'update') void injectIntoOpenTabs();
    });
  },
});

/** Why a change was refused goes to the asker as it is. */
async function telling<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof StoreError) throw new Refusal(toAskError(error));
    throw error;
  });
}

interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
}

function check<T>(schema: Schema<T>, value: unknown, message: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Refusal({
    code: 'bad-question',
    message: `${message}：${first?.path.map(String).join('.') ?? ''} ${first?.message ?? ''}`,
    remedy: '重新加载页面',
  });
}
