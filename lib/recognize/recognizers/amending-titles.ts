// 表决通过关于修改网络安全法的决定: the decision's own title names who decided, and the law in full.

const AMENDING = /^关于修改[《〈]?(?:中华人民共和国)?([\u4e00-\u9fff]{2,24}法)[》〉]?的决定$/;

/** The official title where the words before it (`lead`) say which body decided; else the title as written. */
export function amendingTitle(title: string, lead: string): string {
  const law = AMENDING.exec(title)?.[1];
  if (!law || !/(?:通过|作出|公布|发布)(?:了|的)?[《“]?$/.test(lead)) return title;
  const sentence = lead.slice(Math.max(...['。', '！', '？', '\n'].map((mark) => lead.lastIndexOf(mark))) + 1);
  if (/全国人大常委会|全国人民代表大会常务委员会/.test(sentence))
    return `全国人民代表大会常务委员会关于修改《中华人民共和国${law}》的决定`;
  if (/全国人大|全国人民代表大会/.test(sentence)) return `全国人民代表大会关于修改《中华人民共和国${law}》的决定`;
  return title;
}
