import { COMPANIES, PEOPLE, type Pair } from './corpus-words';
import { Dice, randomNumbers, type ZipfLaw } from './random';

/**
 * Words and names without end: the one of a rank is made from the rank, so the further down a draw falls the newer the word
 * is. The first ranks are real words, the rest looks like words: Chinese characters by falling frequency, English syllables.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);
const pairsOf = (text: string): readonly Pair[] =>
  list(text).map((entry) => {
    const [zh = '', en = ''] = entry.split('|');
    return [zh, en.replaceAll('_', ' ')] as const;
  });

/** What releases speak of most, most frequent first. */
const COMMON = pairsOf(`
公司|company 发展|development 企业|enterprise 技术|technology 产品|product 市场|market 项目|project 服务|service 管理|management 质量|quality
员工|employee 客户|customer 生产|production 创新|innovation 国际|international 合作|cooperation 安全|safety 建设|construction 工作|work 系统|system
行业|industry 研究|research 设备|equipment 材料|material 标准|standard 环境|environment 投资|investment 增长|growth 全球|global 战略|strategy
领域|field 能力|capability 需求|demand 经济|economy 国家|nation 政府|government 领导|leader 团队|team 经验|experience 专业|professional
提高|improve 推进|advance 实施|implement 完成|complete 开展|launch 参加|attend 组织|organize 支持|support 获得|obtain 实现|achieve
重要|important 全面|comprehensive 主要|main 优秀|excellent 先进|advanced 稳定|stable 有效|effective 积极|active 深入|thorough 持续|sustained
改造|renovation 节能|energy_saving 减排|emission_reduction 效率|efficiency 成本|cost 利润|profit 销售|sales 出口|export 订单|order 交付|delivery
培训|training 竞赛|competition 表彰|commendation 劳动|labour 模范|model 工会|union 职工|staff 青年|youth 志愿|volunteer 社区|community
检测|testing 认证|certification 专利|patent 实验|laboratory 数据|data 平台|platform 网络|network 自动|automatic 智能|intelligent 数字|digital
温度|temperature 高温|high_temperature 钢铁|steel 冶金|metallurgy 水泥|cement 玻璃|glass 陶瓷|ceramic 化工|chemical 电力|power 航空|aviation
会议|meeting 论坛|forum 展览|exhibition 仪式|ceremony 签约|signing 访问|visit 考察|inspection 调研|survey 座谈|discussion 报告|report
董事|director 经理|manager 主席|chairman 书记|secretary 工程师|engineer 专家|expert 院士|academician 教授|professor 代表|delegate 记者|reporter
季度|quarter 年度|annual 上半年|first_half 计划|plan 目标|target 任务|task 责任|responsibility 制度|system 流程|process 方案|solution
仓储|warehousing 物流|logistics 运输|transport 港口|port 铁路|railway 海外|overseas 分公司|branch 子公司|subsidiary 集团|group 股东|shareholder
披露|disclosure 公告|announcement 声明|statement 审计|audit 风险|risk 合规|compliance 治理|governance 可持续|sustainable 碳中和|carbon_neutral 循环|circular
突破|breakthrough 攻关|tackling 首批|first_batch 投产|commissioning 竣工|completion 验收|acceptance 升级|upgrade 优化|optimization 转型|transformation 示范|demonstration`);

const SURNAMES = pairsOf(`
王|Wang 李|Li 张|Zhang 刘|Liu 陈|Chen 杨|Yang 赵|Zhao 黄|Huang 周|Zhou 吴|Wu 徐|Xu 孙|Sun 胡|Hu 朱|Zhu 高|Gao 林|Lin 何|He 郭|Guo 马|Ma 罗|Luo
梁|Liang 宋|Song 郑|Zheng 谢|Xie 韩|Han 唐|Tang 冯|Feng 于|Yu 董|Dong 萧|Xiao 程|Cheng 曹|Cao 袁|Yuan 邓|Deng 许|Xu 傅|Fu 沈|Shen 曾|Zeng 彭|Peng 吕|Lü
苏|Su 卢|Lu 蒋|Jiang 蔡|Cai 贾|Jia 丁|Ding 魏|Wei 薛|Xue 叶|Ye 阎|Yan 余|Yu 潘|Pan 杜|Du 戴|Dai 夏|Xia 钟|Zhong 汪|Wang 田|Tian 任|Ren 姜|Jiang`);
const GIVEN = pairsOf(`
伟|wei 芳|fang 娜|na 敏|min 静|jing 强|qiang 磊|lei 军|jun 洋|yang 勇|yong 艳|yan 杰|jie 涛|tao 明|ming 超|chao 霞|xia 平|ping 刚|gang 桂|gui 文|wen
辉|hui 力|li 健|jian 宁|ning 建|jian 国|guo 春|chun 梅|mei 玉|yu 华|hua 志|zhi 海|hai 东|dong 晓|xiao 丽|li 红|hong 云|yun 峰|feng 永|yong 新|xin
德|de 胜|sheng 安|an 思|si 远|yuan 雨|yu 桐|tong 子|zi 涵|han 宇|yu 轩|xuan 欣|xin 怡|yi 佳|jia 琪|qi 博|bo 俊|jun 凯|kai 鹏|peng 达|da`);
const BRANDS = pairsOf(`
远|Yuan 泰|Tai 恒|Heng 金|Jin 岭|Ling 海|Hai 北|Bei 辰|Chen 瑞|Rui 镁|Mei 中|Zhong 安|An 华|Hua 东|Dong 鼎|Ding 青|Qing 盛|Sheng 宏|Hong 信|Xin 达|Da
联|Lian 创|Chuang 天|Tian 合|He 丰|Feng 源|Yuan 通|Tong 力|Li 科|Ke 诚|Cheng 光|Guang 星|Xing 云|Yun 江|Jiang 龙|Long 凯|Kai 嘉|Jia 兴|Xing 荣|Rong 正|Zheng`);
const TRADES = pairsOf(`
钢铁集团|Steel_Group 水泥有限公司|Cement_Co.,_Ltd. 玻璃股份有限公司|Glass_Co.,_Ltd. 重工|Heavy_Industries 化学|Chemical 电力设备|Power_Equipment
物流有限公司|Logistics_Ltd. 贸易|Trading 工程设计院|Engineering_Institute 环保科技|Environmental_Technology 矿业|Mining 仪器|Instruments
机床厂|Machine_Tool_Works 半导体|Semiconductor 船舶|Shipbuilding 轨道交通装备|Rail_Equipment 银行|Bank 证券|Securities 大学|University 研究院|Research_Institute`);

const ONSETS = list('b br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sh sl sp st str t th tr v w');
const VOWELS = list('a e i o u a e i o ai ea ee io ou');
const CODAS = list('b ck d ft g l ld ll m mp n nd ng nt p r rd rk rm rn s ss st t x');
const ENDINGS = list('al ance ate ation ed en ence ent er ers es ic ical ing ings ion ions ise ist ity ive ment ments ness or ous s tion y');

/** The 3,755 everyday characters of GB 2312, in an order that does not go by sound. */
const CHARACTERS = ((): readonly string[] => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  const random = randomNumbers(20_260);
  return Array.from(new TextDecoder('gbk').decode(Uint8Array.from(bytes)))
    .map((character) => ({ character, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ character }) => character);
})();

const CHARACTER_LAW: ZipfLaw = { ranks: CHARACTERS.length, exponent: 1.5, flat: 60 };

function madeWord(dice: Dice): Pair {
  const length = [2, 2, 2, 2, 2, 2, 2, 3, 3, 4][dice.between(0, 9)] ?? 2;
  let zh = '';
  for (let i = 0; i < length; i++) zh += CHARACTERS[dice.rank(CHARACTER_LAW)] ?? '';
  let en = '';
  for (let syllables = dice.between(1, 2); syllables >= 0; syllables--) en += dice.any(ONSETS) + dice.any(VOWELS);
  return [zh, en + (dice.between(0, 2) === 0 ? dice.any(CODAS) : dice.any(ENDINGS))];
}

function madePerson(dice: Dice): Pair {
  const [surname, first, second] = [dice.any(SURNAMES), dice.any(GIVEN), dice.any(GIVEN)];
  const given = dice.between(0, 5) === 0 ? first : ([first[0] + second[0], first[1] + second[1]] as const);
  return [surname[0] + given[0], `${surname[1]} ${given[1].charAt(0).toUpperCase()}${given[1].slice(1)}`];
}

function madeCompany(dice: Dice): Pair {
  const [first, second, trade] = [dice.any(BRANDS), dice.any(BRANDS), dice.any(TRADES)];
  return [first[0] + second[0] + trade[0], `${first[1]}${second[1].toLowerCase()} ${trade[1]}`];
}

function madeCode(dice: Dice): Pair {
  const letters = 'AXTRKMDZ';
  const code = `${letters.charAt(dice.between(0, 7))}${letters.charAt(dice.between(0, 7))}-${dice.between(100, 9999)}`;
  return [code, code];
}

/** Entries by rank: those of `written`, then made ones. */
function ranked(written: readonly Pair[], make: (dice: Dice) => Pair, seed: number): (rank: number) => Pair {
  const made = new Map<number, Pair>();
  return (rank) => {
    const known = written[rank] ?? made.get(rank);
    if (known !== undefined) return known;
    const entry = make(new Dice(randomNumbers(Math.imul(rank + 1, 0x9e3779b1) ^ seed)));
    // The tail is drawn once or twice and would only fill the memory.
    if (rank < 50_000) made.set(rank, entry);
    return entry;
  };
}

export const wordOfRank = ranked(COMMON, madeWord, 1);
export const personOfRank = ranked(PEOPLE, madePerson, 2);
export const companyOfRank = ranked(COMPANIES, madeCompany, 3);
export const codeOfRank = ranked([], madeCode, 4);
