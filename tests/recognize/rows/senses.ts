// One name with two senses: what its neighbours make of it. All our own sentences.
// `programme`, `agency`: drawn as that; `minor`: a body, faint; `both`: both senses are kept; `none`: no mark.
export interface SenseRow {
  text: string;
  name: string;
  is: 'programme' | 'agency' | 'minor' | 'both' | 'none';
}
export const SENSES: SenseRow[] = [
  { text: '驻村干部为乡村振兴出谋划策。', name: '乡村振兴', is: 'programme' },
  { text: '全镇聚力推进乡村振兴，民政、教育等部门跟进服务。', name: '乡村振兴', is: 'programme' },
  { text: '聚焦教育、医疗、乡村振兴等领域开展监督。', name: '乡村振兴', is: 'programme' },
  { text: '资金投向水利、乡村振兴、教育等项目。', name: '乡村振兴', is: 'programme' },
  { text: '银行支持乡村振兴、水利、交通建设。', name: '乡村振兴', is: 'programme' },
  { text: '围绕乡村振兴、民政、财政开展专题询问。', name: '乡村振兴', is: 'programme' },
  { text: '乡村振兴，关键在人。', name: '乡村振兴', is: 'programme' },
  { text: '民营企业优化营商环境有话说。', name: '乡村振兴', is: 'none' },
  { text: '检察院会同乡村振兴、水利等部门查看塘坝。', name: '乡村振兴', is: 'minor' },
  { text: '县里请来财政、农业农村、乡村振兴等单位的同志。', name: '乡村振兴', is: 'minor' },
  { text: '与民政、乡村振兴、残联等相关职能部门共享数据。', name: '乡村振兴', is: 'minor' },
  { text: '联合乡村振兴、教育、卫健走访困难家庭。', name: '乡村振兴', is: 'minor' },
  { text: '线索同时抄送财政、乡村振兴和民政部门。', name: '乡村振兴', is: 'minor' },
  { text: '乡村振兴部门的台账对不上。', name: '乡村振兴部门', is: 'minor' },
  { text: '乡村振兴局的两名工作人员受到处分。', name: '乡村振兴局', is: 'minor' },
  { text: '营商环境、数据、税务等部门坐到了一张桌子前。', name: '营商环境', is: 'minor' },
  { text: '信访、双拥、退役军人等单位联合慰问。', name: '双拥', is: 'minor' },
  { text: '民政、乡村振兴、残联，各有各的名册。', name: '乡村振兴', is: 'both' },
  { text: '教育、水利、乡村振兴、民政，四本账合成一本。', name: '乡村振兴', is: 'both' },
  { text: '“两高”印发办理骗保案件的指导意见，明确量刑标准。', name: '两高', is: 'minor' },
  { text: '检察官说，“两高”司法解释划清了界限。', name: '两高', is: 'minor' },
  { text: '新建“两高”项目须先过能耗这一关。', name: '“两高”项目', is: 'programme' },
  { text: '钢铁、水泥属于“两高”，节能改造刻不容缓。', name: '两高', is: 'none' },
  { text: '管住“两高”一剩行业的排放。', name: '两高', is: 'none' },
  { text: '今年的“两新”补贴覆盖家电和手机，以旧换新更划算。', name: '两新', is: 'programme' },
  { text: '设备更新提速，“两新”资金已下达。', name: '两新', is: 'programme' },
  { text: '受“两新”等政策带动，门店客流回升。', name: '两新', is: 'programme' },
  { text: '社会工作部牵头，扩大“两新”党组织覆盖。', name: '两新', is: 'programme' },
  { text: '他负责联系“两新”，常跑园区。', name: '两新', is: 'both' },
  { text: '村里公开“三资”账目。', name: '三资', is: 'programme' },
  { text: '县委巡察组查出三个镇的“三资”问题。', name: '三资', is: 'programme' },
  { text: '当年的“三资”企业多办在口岸。', name: '三资', is: 'none' },
  { text: '外商独资，合资，合作，合称“三资”，都要登记。', name: '三资', is: 'none' },
  { text: '她毕业于人大法学院，后来留校。', name: '人大', is: 'none' },
  { text: '人大附中和人大校友会联合办展。', name: '人大', is: 'none' },
  { text: '当选人大代表后，他常去走访。', name: '人大', is: 'none' },
  { text: '政协委员提出建议。', name: '政协', is: 'none' },
  { text: '工会、公安、司法、民政等部门设了窗口。', name: '公安', is: 'none' },
  { text: '镇里的规划还在征求意见。', name: '规划', is: 'none' },
  { text: '代表们正赶来参加两会。', name: '两会', is: 'none' },
];
