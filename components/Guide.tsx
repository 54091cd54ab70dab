// The guide: a minute for the reader, five for the trainer, a template for the administrator. Text and pictures, no doing.
import { GUIDE_PARTS, type GuideStep, PICTURE_SIZE, PICTURED, type Picture, pictureFile } from './guideParts';
import { POLICY_KEYS, policyFile } from './policy';
import { useWords, type Words, WordsContext } from './words';

export interface GuideProps {
  words: Words;
  /** Whose policy file is shown. */
  browser: 'chromium' | 'firefox';
  /** The extension's own id, as a policy names it. */
  id: string;
}

const PARTS = ['reader', 'trainer', 'admin'] as const;

export function Guide({ words, browser, id }: GuideProps) {
  const { t, language } = words;
  return (
    <WordsContext.Provider value={words}>
      <main class="guide" lang={language}>
        <header>
          <img src="/icon/128.png" width="40" height="40" alt="" />
          <h1>{t('guide_title')}</h1>
          <nav aria-label={t('guide_title')}>
            {PARTS.map((part) => (
              <a key={part} href={`#${part}`}>
                {t(`guide_${part}`)}
                <span class="dim">{t(`guide_${part}_time`)}</span>
              </a>
            ))}
          </nav>
        </header>
        <Part part="reader" />
        <Part part="trainer" />
        <section id="admin" aria-labelledby="admin-title">
          <h2 id="admin-title">{t('guide_admin')}</h2>
          <p class="lead">{t('guide_admin_lead')}</p>
          <h3>{t('guide_policy')}</h3>
          <p>{t(browser === 'firefox' ? 'guide_policy_firefox' : 'guide_policy_chromium')}</p>
          {/* Scrolled by keys where it is too wide. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
          <pre tabIndex={0}>{policyFile(browser, id)}</pre>
          <p>{t('guide_policy_other')}</p>
          <h3>{t('guide_keys_of')}</h3>
          <PolicyTable />
          <p>
            {t('guide_pack_form')} <a href="/schema/pangzhu-pack-1.json">{t('pack_schema')}</a>
          </p>
        </section>
        <footer>
          <p>{t('privacy')}</p>
          <p>{t('legal_notice')}</p>
        </footer>
      </main>
    </WordsContext.Provider>
  );
}

function Part({ part }: { part: 'reader' | 'trainer' }) {
  const { t } = useWords();
  return (
    <section id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`}>
        {t(`guide_${part}`)} <span class="dim">{t(`guide_${part}_time`)}</span>
      </h2>
      <p class="lead">{t(`guide_${part}_lead`)}</p>
      <ol>
        {GUIDE_PARTS[part].map((step) => (
          <li key={step}>
            <h3>{t(`guide_${step}_title`)}</h3>
            <p>{t(`guide_${step}_text`)}</p>
            <Shown step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The step's picture, on the paper that the reader has; its title says what it shows. */
function Shown({ step }: { step: GuideStep }) {
  const { t, language } = useWords();
  const picture: Picture | undefined = PICTURED.find((one) => one === step);
  if (!picture) return null;
  const [width, height] = PICTURE_SIZE[picture];
  const file = (tone: 'light' | 'dark') => `/${pictureFile(picture, language, tone)}`;
  return (
    <picture>
      <source srcset={file('dark')} media="(prefers-color-scheme: dark)" />
      <img src={file('light')} width={width} height={height} alt={t(`guide_${picture}_shown`)} loading="lazy" />
    </picture>
  );
}

function PolicyTable() {
  const { t } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('guide_key')}</th>
          <th scope="col">{t('guide_key_is')}</th>
          <th scope="col">{t('guide_key_values')}</th>
        </tr>
      </thead>
      <tbody>
        {POLICY_KEYS.map(([path, name, values]) => (
          <tr key={name}>
            <th scope="row">
              <code>
                {path}
                {name}
              </code>
            </th>
            <td>{t(`guide_key_${name}`)}</td>
            <td>
              <code>{values}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
