/** Words of the synthetic releases: each entry is [Chinese, English]. Written for this purpose; no real company or person. */
export type Pair = readonly [zh: string, en: string];

const pairs = (list: string): readonly Pair[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [zh = '', en = ''] = line.split('|').map((word) => word.trim());
      return [zh, en] as const;
    });

const joined = (heads: readonly Pair[], tails: readonly Pair[], separator: string): readonly Pair[] =>
  heads.flatMap(([zh, en]) => tails.map(([zhTail, enTail]) => [zh + zhTail, en + separator + enTail] as const));

export const CITIES = pairs(`
沈阳|Shenyang
锦州|Jinzhou
大连|Dalian
鞍山|Anshan
天津|Tianjin
青岛|Qingdao
苏州|Suzhou
宁波|Ningbo
成都|Chengdu
重庆|Chongqing
西安|Xi'an
长沙|Changsha
厦门|Xiamen
珠海|Zhuhai
昆明|Kunming
兰州|Lanzhou
包头|Baotou
哈尔滨|Harbin
鹿特丹|Rotterdam
杜塞尔多夫|Düsseldorf
墨尔本|Melbourne
圣保罗|São Paulo`);

export const COMPANIES = joined(
  pairs(`
远泰|Yuantai
恒铸|Hengzhu
金岭|Jinling
海渊|Haiyuan
北辰|Beichen
瑞镁|Ruimei
中砾|Zhongli
安炉|Anlu
华矽|Huaxi
东桦|Donghua
鼎耐|Dingnai
青陶|Qingtao`),
  pairs(`
新材料股份有限公司|Advanced Materials Co., Ltd.
冶金集团|Metallurgical Group
耐火科技有限公司|Refractory Technology Ltd.
高温陶瓷|Ceramics
航空部件公司|Aero Components
能源装备股份有限公司|Energy Equipment Co., Ltd.`),
  ' ',
);

export const PEOPLE = joined(
  pairs(`
赵|Zhao
陈|Chen
欧阳|Ouyang
王|Wang
刘|Liu
佟|Tong
夏|Xia
胡|Hu
孙|Sun
李|Li
周|Zhou
吴|Wu
郑|Zheng
诸葛|Zhuge
沈|Shen
韩|Han
杨|Yang
吕|Lü`),
  pairs(`
晓东|Xiaodong
鹏飞|Pengfei
娜娜|Nana
建国|Jianguo
志强|Zhiqiang
雨桐|Yutong
海燕|Haiyan
明哲|Mingzhe
思远|Siyuan
文博|Wenbo
丽华|Lihua
俊杰|Junjie
雪|Xue
伟|Wei
子涵|Zihan
德胜|Desheng
秀英|Xiuying
承志|Chengzhi
若溪|Ruoxi
安邦|Anbang`),
  ' ',
);

export const AUTHORITIES = pairs(`
省工业和信息化厅|the Provincial Department of Industry and Information Technology
市总工会|the Municipal Federation of Trade Unions
国家标准化管理委员会|the National Standardization Administration
生态环境局|the Bureau of Ecology and Environment
区人民政府|the District People's Government
冶金商会|the Metallurgical Chamber of Commerce
质量监督协会|the Quality Supervision Association
科学技术协会|the Association for Science and Technology
海关总署|the General Administration of Customs
证券交易所|the Stock Exchange`);

const QUALITIES = pairs(`
高端|high-end
绿色|green
智能|intelligent
低碳|low-carbon
耐高温|heat-resistant
轻量化|lightweight
新一代|next-generation
国产|domestically made
一体化|integrated
数字化|digital
节能型|energy-saving
抗侵蚀|corrosion-resistant
长寿命|long-life
超高纯|ultra-pure
定制|custom
模块化|modular
全自动|fully automatic
可回收|recyclable`);

const THINGS = pairs(`
镁砂|magnesia
耐火砖|refractory brick
滑板|slide plate
钛白粉|titanium dioxide
氧化铝陶瓷|alumina ceramic
炉衬|furnace lining
浇注料|castable
透气砖|purging plug
保温板|insulation board
碳纤维|carbon fibre
锂电负极|lithium anode
硅铁|ferrosilicon
钒电池|vanadium battery
铸件|casting
喷涂材料|gunning mix
过滤器|filter
坩埚|crucible
轴承钢|bearing steel
光伏玻璃|photovoltaic glass
焊接机器人|welding robot`);

const ASPECTS = pairs(`
生产线|production line
示范项目|demonstration project
研发中心|research centre
质量体系|quality system
检测平台|testing platform
回收工艺|recycling process
供应链|supply chain
出口业务|export business
技术标准|technical standard
改造工程|renovation project
应用方案|application solution
创新工作室|Innovation Studio`);

/** 4,320 subjects, so that two releases seldom are about the same thing. */
export const SUBJECTS = joined(joined(QUALITIES, THINGS, ' '), ASPECTS, ' ');

export const TAGS = pairs(`
创新|innovation
安全生产|work safety
荣誉|honours
国际合作|international cooperation
绿色发展|green development
劳模|model worker
业绩|results
人才|talent
社会责任|social responsibility
新产品|new products`);

export const HEADLINES = pairs(`
{company}{subject}通过验收|{company} {subject} passes acceptance
{company}与{partner}签署战略合作协议|{company} and {partner} sign strategic cooperation agreement
{person}一行到{company}调研{subject}|{person} visits {company} to review {subject}
{company}发布{code}，布局{subject}|{company} launches {code} for {subject}
{company}荣获{city}创新工作室称号|{company} wins {city} Innovation Studio title
{year}年{company}营业收入同比增长{percent}%|{company} revenue up {percent}% in {year}
{company}召开{year}年安全生产工作会议|{company} holds {year} work safety conference
{person}出任{company}总经理|{person} named general manager of {company}`);

export const SENTENCES = pairs(`
{month}月{day}日，{company}在{city}宣布，{subject}正式投入运行。|On {monthEn} {day}, {company} announced in {city} that its {subject} had entered operation.
据{authority}介绍，该{subject}总投资{money}亿元，占地约{area}平方米。|According to {authority}, the {subject} cost {moneyEn} billion yuan and covers about {areaEn} square metres.
{person}表示：“我们将继续围绕{subject}加大投入，让每一位员工都成为创新的主角。”|"We will keep investing in {subject} and make every employee the leading role of innovation," said {person}.
{year}年上半年，公司实现营业收入{money}亿元，同比增长{percent}%。|In the first half of {year}, the company achieved revenue of {moneyEn} billion yuan, a year-on-year increase of {percent}%.
目前，{code}已在{partner}的{subject}中得到应用，使用寿命提高了{percent}%。|So far {code} has been used by {partner} in its {subject}, and service life has risen by {percent}%.
{authority}相关负责人实地查看了{subject}，听取了{person}的工作汇报。|Officials of {authority} inspected the {subject} on site and heard a report by {person}.
公司全年累计提出合理化建议{count}条，其中{percent}条已成功实施。|Employees put forward {count} improvement proposals during the year, {percent} of which have been implemented.
该产品通过了ISO 9001:2015质量管理体系认证，型号为{code}。|The product, model {code}, is certified under the ISO 9001:2015 quality management system.
{company}与{partner}将共同建设{subject}，预计{year}年底前完工。|{company} and {partner} will jointly build the {subject}, to be completed before the end of {year}.
{person}带领团队先后攻克了{subject}中的{count}项技术难题，申请发明专利{day}项。|{person} led the team to solve {count} technical problems of the {subject} and to file {day} invention patents.
{month}月，来自{city}的客户代表团参观了{subject}，对{code}给予高度评价。|In {monthEn}, a customer delegation from {city} toured the {subject} and spoke highly of {code}.
会议强调，要牢固树立安全发展理念，把{subject}的隐患排查落到实处。|The meeting stressed that safety comes first and that hidden dangers in the {subject} must be found and removed.
本次展会共吸引{area}名观众，{company}展台上的{subject}成为焦点。|The exhibition drew {areaEn} visitors, and the {subject} at the stand of {company} was the centre of attention.
{partner}副总经理{person}指出，双方在{subject}领域的合作前景广阔。|{person}, deputy general manager of {partner}, pointed out that cooperation in {subject} has broad prospects.
截至{year}年{month}月{day}日，{subject}累计安全运行{area}小时，未发生任何事故。|By {day} {monthEn} {year}, the {subject} had run safely for {areaEn} hours without any accident.
下一步，{company}将以{subject}为抓手，加快数字化、智能化转型步伐。|Next, {company} will take {subject} as its starting point and speed up its digital transformation.
在{city}举行的颁奖仪式上，{authority}为{person}颁发了荣誉证书。|At the award ceremony in {city}, {authority} presented {person} with a certificate of honour.
受原材料价格波动影响，{subject}的成本上升约{percent}%，公司通过降本增效予以消化。|Fluctuating raw material prices raised the cost of the {subject} by about {percent}%, which was absorbed by greater efficiency.
{company}志愿者走进{city}的社区学校，为{count}名学生讲解{subject}知识。|Volunteers of {company} visited community schools in {city} and explained {subject} to {count} pupils.
技术人员介绍，{code}采用{subject}，每吨产品能耗下降{percent}千瓦时。|Engineers explained that {code} relies on {subject} and saves {percent} kWh per tonne of product.`);

export const MONTHS = 'January February March April May June July August September October November December'.split(' ');
