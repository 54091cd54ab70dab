// Firefox's accessibility tree of the page in front, as a screen reader is given it, and what one does with what stands in it.

import type { Reachable } from './driver';
import { inBrowser, type Send } from './firefox-page';

/** Gecko's names of roles, in ARIA's words where they differ. */
const ROLES: Record<string, string> = {
  pushbutton: 'button',
  'toggle button': 'button',
  buttonmenu: 'button',
  entry: 'textbox',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
  pagetab: 'tab',
  'text leaf': 'StaticText',
};

/** Leaves the nodes in the window for `reach`. What goes while it is read has no role any more. */
const READ = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const win = Services.wm.getMostRecentBrowserWindow();
  const nodes = [];
  const told = [];
  const walk = (node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      try {
        const state = {};
        child.getState(state, {});
        const is = (flag) => (state.value & Ci.nsIAccessibleStates[flag]) !== 0;
        told.push([service.getStringRole(child.role), child.name ?? '', is('STATE_FOCUSED'), is('STATE_UNAVAILABLE')]);
        nodes.push(child);
      } catch (error) { continue; }
      walk(child);
    }
  };
  const outer = service.getAccessibleFor(win.gBrowser.selectedBrowser);
  if (outer) walk(outer);
  win.pangzhuNodes = nodes;
  return told;`;

const REACH = `
  const node = Services.wm.getMostRecentBrowserWindow().pangzhuNodes[arguments[0]];
  if (arguments[1] === 'press') node.doAction(0); else node.takeFocus();`;

export async function readReachable(send: Send): Promise<Reachable[]> {
  const told: unknown = await inBrowser(send, READ, []);
  return (Array.isArray(told) ? told : []).map(
    ([role, name, focused, disabled]: [string, string, boolean, boolean], at) => ({
      id: String(at),
      role: ROLES[role] ?? role,
      name,
      focused,
      disabled,
    }),
  );
}

export async function reach(send: Send, id: string, how: 'press' | 'focus'): Promise<void> {
  await inBrowser(send, REACH, [Number(id), how]);
}

/** Takes the place of the system's window for files, once: it answers with this file. */
const CHOOSE = `
  const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
  const contract = '@mozilla.org/filepicker;1';
  const own = registrar.contractIDToCID(contract);
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  file.initWithPath(arguments[0]);
  const picker = {
    QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
    init() {}, appendFilters() {}, appendFilter() {}, appendRawFilter() {}, isModeSupported: async () => true,
    defaultString: '', defaultExtension: '', filterIndex: 0, displayDirectory: null, displaySpecialDirectory: '',
    addToRecentDocs: false, okButtonLabel: '', capture: 0, mode: 0,
    file, fileURL: Services.io.newFileURI(file), domFileOrDirectory: null,
    get files() { const all = [file]; return { QueryInterface: ChromeUtils.generateQI(['nsISimpleEnumerator']),
      hasMoreElements: () => all.length > 0, getNext: () => all.shift() }; },
    open(answer) {
      registrar.registerFactory(own, '', contract, null);
      Services.tm.dispatchToMainThread(() => answer.done(Ci.nsIFilePicker.returnOK));
    },
  };
  registrar.registerFactory(Services.uuid.generateUUID(), '', contract, {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (iid) => picker.QueryInterface(iid),
  });`;

export async function chooseNext(send: Send, path: string): Promise<void> {
  await inBrowser(send, CHOOSE, [path]);
}
