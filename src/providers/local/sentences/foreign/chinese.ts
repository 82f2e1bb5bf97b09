import type { ForeignWords } from './foreign-words';

export const CHINESE: ForeignWords = {
  nouns:
    '海洋|大海|海=sea 海岸=coast 海滩|沙滩=beach 岛=island 港口=harbour 悬崖=cliff 河|江=river 小溪=stream 湖=lake 山=mountain ' +
    '山谷=valley 森林|树林=forest 田野=field 花园=garden 沙漠=desert 山洞=cave 城市=city 村庄|村子=village 街道|街=street ' +
    '市场=market 灯塔=lighthouse 城堡=castle 宫殿=palace 公园=park 车站=station 桥=bridge 月亮|月光=moon 太阳|阳光=sun 星星=star ' +
    '老人=grandfather 男孩=boy 女孩=girl 孩子=child 船长=captain 渔夫=fisherman 水手=sailor 奶奶=grandmother ' +
    '爷爷=grandfather 妈妈|母亲=mother 爸爸|父亲=father 国王=king 王后=queen 公主=princess 王子=prince 狐狸=fox 狼=wolf 熊=bear ' +
    '鹿=deer 兔子=rabbit 老鼠=mouse 猫=cat 狗=dog 马=horse 羊=sheep 鸭子=duck 猫头鹰=owl 鸟=bird 海鸥=gull 鲸鱼=whale 鱼=fish ' +
    '青蛙=frog 龙=dragon 狮子=lion 老虎=tiger 大象=elephant 猴子=monkey 蝴蝶=butterfly 船=boat 火车=train 汽车=car ' +
    '自行车=bicycle 风筝=kite 房子|家=house 塔=tower 教堂=church 学校=school 门=door 窗=window 楼梯=stairs 灯笼=lantern ' +
    '灯=lamp 蜡烛=candle 火=fire 钟=clock 镜子=mirror 地图=map 信=letter 书=book 钥匙=key 苹果=apple 桌子=table 床=bed ' +
    '树=tree 花=flower 草=grass 石头=stone 小路=path 帽子=hat 黎明=dawn 早晨|早上=morning 中午=noon 下午=afternoon ' +
    '傍晚|晚上=evening 夜=night 雨=rain 暴风雨=storm 雪=snow 雾=fog 风=wind 云=cloud 春天=spring 夏天=summer 秋天=autumn ' +
    '冬天=winter',
  negations: '',
  pronouns: '他 她',
};
