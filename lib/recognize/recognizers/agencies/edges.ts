// Where a name can begin: characters and words that stand right before one, and those that make another word of it.

export const HAN = /[\u4e00-\u9fff]/;
/** Characters at which the name of a town or village can't go on to the left. */
export const STOPS = new Set([
  ...'的了在由到从被把将对向让给于是为与及和并就也都经以因据按该某这那各全本我他她其个等兼请找往赴随、，。；：！？“”‘’（）()《》〈〉—…·0123456789 \n\t　',
]);

/** Characters that make another word with a level's character: 城市, 社区, 节省, 乡镇. */
export const NOT_BEFORE: Record<string, string> = {
  市: '辖城超股都集闹夜菜早上楼黑门入开停',
  区: '民市小社园山地校厂库景战辖城片街灾特禁垦林牧港税矿老商新政发验范假作理护',
  省: '节反',
  县: '区市',
  州: '神九',
  盟: '联同加欧结',
  旗: '国红党军锦',
  镇: '乡城村冰坐重',
  乡: '城家故老下县市族',
  村: '农乡',
};

/** Verbs and titles that end right where a local name begins: 联合|南丰派出所, 兼任|石桥镇党委. */
const VERB_BEFORE =
  /(?:联合|会同|协同|来到|走进|走访|配合|移交|协调|通知|前往|依托|组织|邀请|督促|指导|推动|帮助|支持|协助|参与|曾任|现任|兼任|时任|担任|隶属|家住|连同|委托|联系|报告|带领|陪同|慰问|奔赴|赶到|返回|送到|交由|召集|发动|辖区|拉上|叫上|带上|找到|请来|喊来|全区|全县|全市|当地|附近)$/;

/** True when a verb ends right before `at`. */
export function endsVerb(text: string, at: number): boolean {
  return VERB_BEFORE.test(text.slice(Math.max(0, at - 2), at));
}

/** True when one of the characters of `name` can stand in no local name. */
export function hasStop(name: string): boolean {
  return [...name].some((character) => STOPS.has(character));
}
