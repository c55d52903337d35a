// Written by scripts/generate.ts from the folders in packs. Do not edit.

/** Every layer as plain data, the parents apart. */
export const layers: ReadonlyArray<unknown> = JSON.parse(String.raw`[
 {
  "format": "1",
  "id": "cn",
  "title": {
   "zh": "全国低收入人口救助政策框架",
   "en": "National frame of assistance for the low-income population"
  },
  "checkedOn": "2026-02-28",
  "note": {
   "zh": "只含全国性文件写明的条件和结构；各地公布的数值在下级政策包中，没有公布或没有查到的列为待补，不填估计值",
   "en": "Only what national documents say; figures that places publish stand in the layers below, and one that was not found is left open, never estimated"
  },
  "overridable": [
   "parameters.margin-multiple",
   "parameters.basic-pension-counts",
   "facts.dibao-financial-within",
   "facts.dibao-dwellings-within",
   "facts.dibao-vehicles-within",
   "facts.dibao-business-within",
   "facts.margin-financial-within",
   "facts.margin-dwellings-within",
   "facts.margin-vehicles-within",
   "facts.rigid-financial-within",
   "facts.rigid-dwellings-within",
   "facts.rigid-vehicles-within",
   "facts.tekun-financial-within",
   "facts.rigid-expenditure",
   "facts.fall-back-risk",
   "facts.dibao-amount",
   "facts.single-dibao-amount",
   "facts.tekun-amount",
   "departments.civil-affairs",
   "departments.agriculture",
   "departments.human-resources",
   "departments.health",
   "departments.medical-insurance",
   "departments.education",
   "departments.housing",
   "departments.disabled-federation",
   "departments.emergency"
  ],
  "layers": [],
  "townships": [],
  "sources": [
   {
    "id": "assistance-2014",
    "title": "社会救助暂行办法",
    "issuer": "国务院",
    "number": "国务院令第649号",
    "date": "2014-02-21",
    "from": "2014-05-01",
    "certainty": "primary",
    "note": {
     "zh": "2019-03-02 修订",
     "en": "amended 2019-03-02"
    }
   },
   {
    "id": "dibao-2021",
    "title": "最低生活保障审核确认办法",
    "issuer": "民政部",
    "number": "民发〔2021〕57号",
    "from": "2021-07-01",
    "certainty": "primary"
   },
   {
    "id": "rigid-2024",
    "title": "刚性支出困难家庭认定办法",
    "issuer": "民政部",
    "number": "民发〔2024〕57号",
    "from": "2025-01-01",
    "certainty": "primary"
   },
   {
    "id": "tekun-2021",
    "title": "特困人员认定办法",
    "issuer": "民政部",
    "from": "2021-07-01",
    "certainty": "primary",
    "note": {
     "zh": "文号未核实，不写",
     "en": "document number not verified and left out"
    }
   },
   {
    "id": "reform-2020",
    "title": "关于改革完善社会救助制度的意见",
    "issuer": "中共中央办公厅、国务院办公厅",
    "certainty": "primary"
   },
   {
    "id": "safety-net-2022",
    "title": "关于进一步做好最低生活保障等社会救助兜底保障工作的通知",
    "date": "2022-10-20",
    "certainty": "primary",
    "note": {
     "zh": "文号未核实，不写",
     "en": "document number not verified and left out"
    }
   },
   {
    "id": "layered-2023",
    "title": "关于加强低收入人口动态监测做好分层分类社会救助工作的意见",
    "issuer": "国务院办公厅转发民政部等单位",
    "certainty": "primary",
    "note": {
     "zh": "2023年10月；文号未核实，不写",
     "en": "October 2023; document number not verified and left out"
    }
   },
   {
    "id": "monitoring-2021",
    "title": "关于健全防止返贫动态监测和帮扶机制的指导意见",
    "number": "中农组发〔2021〕7号",
    "url": "http://m.haohg.cn/zdlyxxgk/shgysyjs/xczxxxgk/zcwj/content/post_4634426.html",
    "certainty": "secondary",
    "note": {
     "zh": "转载页面，标题按通行引用",
     "en": "a re-hosted page; the title as it is commonly cited"
    }
   },
   {
    "id": "monitoring-county",
    "title": "南康区防止返贫监测问答（2024年8月，监测对象分类和收入期间的县级说明）",
    "url": "https://feifeitong.com/nkqxxgk/c130193/202408/ff5100c7e062400b839a427801e6f70f.shtml",
    "certainty": "secondary"
   },
   {
    "id": "guarantees",
    "title": "两不愁三保障及饮水安全指标说明",
    "certainty": "secondary",
    "note": {
     "zh": "转载页面，原文未读到",
     "en": "a re-hosted page; the original was not read"
    }
   },
   {
    "id": "housing-groups",
    "title": "濉溪县农村低收入群体等重点对象住房安全保障（2023年10月12日）",
    "url": "https://www.sxx.gov.cn/zwgk/grassroots/31/63040305.html",
    "certainty": "official",
    "note": {
     "zh": "县级页面；六类重点对象的完整名单未核实",
     "en": "a county's page; the whole list of the six groups is not verified"
    }
   },
   {
    "id": "civil-code",
    "title": "中华人民共和国民法典",
    "certainty": "primary"
   },
   {
    "id": "holidays-2024",
    "title": "国务院办公厅关于2024年部分节假日安排的通知",
    "certainty": "secondary",
    "note": {
     "zh": "与公开日历数据 chinese-days 1.5.7 逐日核对",
     "en": "checked day by day against chinese-days 1.5.7"
    }
   },
   {
    "id": "holidays-2025",
    "title": "国务院办公厅关于2025年部分节假日安排的通知",
    "certainty": "secondary",
    "note": {
     "zh": "与公开日历数据 chinese-days 1.5.7 逐日核对",
     "en": "checked day by day against chinese-days 1.5.7"
    }
   },
   {
    "id": "holidays-2026",
    "title": "国务院办公厅关于2026年部分节假日安排的通知",
    "certainty": "secondary",
    "note": {
     "zh": "与公开日历数据 chinese-days 1.5.7 逐日核对",
     "en": "checked day by day against chinese-days 1.5.7"
    }
   }
  ],
  "departments": [
   {
    "id": "civil-affairs",
    "name": {
     "zh": "民政部门",
     "en": "civil affairs"
    },
    "duty": {
     "zh": "基本生活救助、临时救助、统筹救助管理",
     "en": "basic living and temporary assistance, lead of the system"
    }
   },
   {
    "id": "agriculture",
    "name": {
     "zh": "农业农村部门",
     "en": "agriculture and rural affairs"
    },
    "duty": {
     "zh": "防止返贫监测和开发式帮扶、农村饮水安全",
     "en": "monitoring against return to poverty, development, rural water"
    }
   },
   {
    "id": "human-resources",
    "name": {
     "zh": "人力资源社会保障部门",
     "en": "human resources and social security"
    },
    "duty": {
     "zh": "就业救助、技能培训、公益性岗位",
     "en": "employment assistance, training, public-welfare jobs"
    }
   },
   {
    "id": "health",
    "name": {
     "zh": "卫生健康部门",
     "en": "health"
    },
    "duty": {
     "zh": "健康服务",
     "en": "health services"
    }
   },
   {
    "id": "medical-insurance",
    "name": {
     "zh": "医疗保障部门",
     "en": "medical insurance"
    },
    "duty": {
     "zh": "医疗救助、资助参保",
     "en": "medical assistance, premium subsidy"
    }
   },
   {
    "id": "education",
    "name": {
     "zh": "教育部门",
     "en": "education"
    },
    "duty": {
     "zh": "教育救助、控辍保学",
     "en": "education assistance, drop-out control"
    }
   },
   {
    "id": "housing",
    "name": {
     "zh": "住房城乡建设部门",
     "en": "housing"
    },
    "duty": {
     "zh": "住房救助",
     "en": "housing assistance"
    }
   },
   {
    "id": "disabled-federation",
    "name": {
     "zh": "残疾人联合会",
     "en": "disabled persons' federation"
    },
    "duty": {
     "zh": "残疾人康复和服务",
     "en": "rehabilitation and services"
    }
   },
   {
    "id": "emergency",
    "name": {
     "zh": "应急管理部门",
     "en": "emergency management"
    },
    "duty": {
     "zh": "受灾人员救助",
     "en": "disaster relief"
    }
   }
  ],
  "zones": [],
  "lists": [],
  "inputs": [],
  "parameters": [
   {
    "id": "dibao-financial-months",
    "name": {
     "zh": "低保金融资产月数",
     "en": "dibao financial months"
    },
    "unit": "months",
    "open": {
     "missing": {
      "zh": "低保金融资产月数",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "dibao-dwellings",
    "name": {
     "zh": "低保住房套数上限",
     "en": "dibao dwellings limit"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "低保住房套数上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "dibao-vehicles",
    "name": {
     "zh": "低保机动车辆数上限",
     "en": "dibao vehicles limit"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "低保机动车辆数上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "dibao-vehicle-value",
    "name": {
     "zh": "低保机动车价值上限",
     "en": "dibao vehicle value limit"
    },
    "unit": "yuan",
    "open": {
     "missing": {
      "zh": "低保机动车价值上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "margin-financial-months",
    "name": {
     "zh": "边缘家庭金融资产月数",
     "en": "margin financial months"
    },
    "unit": "months",
    "open": {
     "missing": {
      "zh": "边缘家庭金融资产月数",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "margin-dwellings",
    "name": {
     "zh": "边缘家庭住房套数上限",
     "en": "margin dwellings limit"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "边缘家庭住房套数上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "margin-vehicles",
    "name": {
     "zh": "边缘家庭机动车辆数上限",
     "en": "margin vehicles limit"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "边缘家庭机动车辆数上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "margin-vehicle-value",
    "name": {
     "zh": "边缘家庭机动车价值上限",
     "en": "margin vehicle value limit"
    },
    "unit": "yuan",
    "open": {
     "missing": {
      "zh": "边缘家庭机动车价值上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "rigid-financial-months",
    "name": {
     "zh": "刚性支出家庭金融资产月数",
     "en": "rigid financial months"
    },
    "unit": "months",
    "open": {
     "missing": {
      "zh": "刚性支出家庭金融资产月数",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "rigid-dwellings",
    "name": {
     "zh": "刚性支出家庭住房套数上限",
     "en": "rigid dwellings limit"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "刚性支出家庭住房套数上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "rigid-vehicles",
    "name": {
     "zh": "刚性支出家庭机动车辆数上限",
     "en": "rigid vehicles limit"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "刚性支出家庭机动车辆数上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "rigid-vehicle-value",
    "name": {
     "zh": "刚性支出家庭机动车价值上限",
     "en": "rigid vehicle value limit"
    },
    "unit": "yuan",
    "open": {
     "missing": {
      "zh": "刚性支出家庭机动车价值上限",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "tekun-financial-months",
    "name": {
     "zh": "特困金融资产月数",
     "en": "tekun financial months"
    },
    "unit": "months",
    "open": {
     "missing": {
      "zh": "特困金融资产月数",
      "en": "the local limit"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "medical-burden-line",
    "name": {
     "zh": "医疗负担预警线",
     "en": "medical burden line"
    },
    "unit": "yuan/year",
    "open": {
     "missing": {
      "zh": "个人自负医疗费用的预警线",
      "en": "the warning line of medical cost borne"
     },
     "publisher": {
      "zh": "当地民政、医保部门",
      "en": "local civil affairs and medical insurance"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "sudden-spending-line",
    "name": {
     "zh": "突发支出线",
     "en": "sudden spending line"
    },
    "unit": "yuan/year",
    "open": {
     "missing": {
      "zh": "突发支出达到多少视为急难",
      "en": "from which sudden spending on a household is in an emergency"
     },
     "publisher": {
      "zh": "当地民政、农业农村部门",
      "en": "local civil affairs and agriculture"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "dibao-standard",
    "name": {
     "zh": "低保标准",
     "en": "dibao standard"
    },
    "unit": "yuan/month",
    "by": "area",
    "open": {
     "missing": {
      "zh": "最低生活保障标准（元/人·月，城镇、农村）",
      "en": "the minimum living standard per person and month"
     },
     "publisher": {
      "zh": "省级或设区的市级人民政府",
      "en": "the province or the city divided into districts"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "margin-multiple",
    "name": {
     "zh": "边缘家庭倍数",
     "en": "margin multiple"
    },
    "unit": "ratio",
    "values": [
     {
      "from": "2021-07-01",
      "value": "1.5",
      "source": "dibao-2021 第八条",
      "checkedOn": "2026-02-28",
      "certainty": "primary"
     }
    ],
    "derived": []
   },
   {
    "id": "basic-pension-counts",
    "name": {
     "zh": "基础养老金计入收入",
     "en": "basic pension counts as income"
    },
    "unit": "flag",
    "open": {
     "missing": {
      "zh": "2025年之后中央确定的基础养老金是否计入家庭收入",
      "en": "whether the central basic pension counts as income after 2025"
     },
     "publisher": {
      "zh": "民政部",
      "en": "the Ministry of Civil Affairs"
     }
    },
    "values": [
     {
      "from": "2021-07-01",
      "until": "2026-01-01",
      "value": "false",
      "source": "dibao-2021 第十三条",
      "checkedOn": "2026-02-28",
      "certainty": "primary",
      "note": {
       "zh": "“十四五”期间不计入，故止于2025年底",
       "en": "not counted during the 14th Five-Year Plan, hence until the end of 2025"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "disposable-income",
    "name": {
     "zh": "上年度人均可支配收入",
     "en": "disposable income of last year"
    },
    "unit": "yuan/year",
    "by": "area",
    "open": {
     "missing": {
      "zh": "上年度当地人均可支配收入，以及采用全体、城镇还是农村口径",
      "en": "last year's local disposable income per person and which figure is meant"
     },
     "publisher": {
      "zh": "当地统计部门；口径由县级以上民政部门规定",
      "en": "the statistics office; the figure meant by civil affairs"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "rigid-ratio",
    "name": {
     "zh": "刚性支出比例",
     "en": "rigid expenditure ratio"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "刚性支出占家庭收入的比例线",
      "en": "the ratio of rigid expenditure to income"
     },
     "publisher": {
      "zh": "设区的市级以上民政部门",
      "en": "civil affairs of the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "rigid-living-share",
    "name": {
     "zh": "刚性支出生活费系数",
     "en": "living share of rigid expenditure"
    },
    "unit": "ratio",
    "note": {
     "zh": "基本生活支出按低保标准的多少倍计入刚性支出；1 为按低保标准，0 为不计入",
     "en": "how many times the dibao standard counts as living expenditure; 1 the standard itself, 0 not counted"
    },
    "open": {
     "missing": {
      "zh": "生活支出如何计入刚性支出",
      "en": "how living expenditure counts as rigid expenditure"
     },
     "publisher": {
      "zh": "省级民政部门",
      "en": "civil affairs of the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "single-dibao-share",
    "name": {
     "zh": "单人低保发放系数",
     "en": "single person dibao share"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "单人保的补助水平（全额、补差或比例）",
      "en": "how much single-person dibao pays"
     },
     "publisher": {
      "zh": "县级以上民政部门",
      "en": "civil affairs of the county or above"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "tekun-standard",
    "name": {
     "zh": "特困基本生活标准",
     "en": "tekun living standard"
    },
    "unit": "yuan/year",
    "by": "area",
    "open": {
     "missing": {
      "zh": "特困人员基本生活标准（元/人·年，城镇、农村）",
      "en": "the living standard of tekun per person and year"
     },
     "publisher": {
      "zh": "省级或设区的市级人民政府",
      "en": "the province or the city divided into districts"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "tekun-care-full",
    "name": {
     "zh": "全护理照料标准",
     "en": "full care standard"
    },
    "unit": "yuan/month",
    "open": {
     "missing": {
      "zh": "全护理照料护理标准",
      "en": "the care standard for full loss of ability"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "tekun-care-partial",
    "name": {
     "zh": "半护理照料标准",
     "en": "partial care standard"
    },
    "unit": "yuan/month",
    "open": {
     "missing": {
      "zh": "半护理照料护理标准",
      "en": "the care standard for partial loss of ability"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "tekun-care-self",
    "name": {
     "zh": "全自理照料标准",
     "en": "self caring standard"
    },
    "unit": "yuan/month",
    "open": {
     "missing": {
      "zh": "全自理照料护理标准",
      "en": "the care standard for the self-caring"
     },
     "publisher": {
      "zh": "设区的市级以上人民政府",
      "en": "the city or the province"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "monitoring-line",
    "name": {
     "zh": "防止返贫监测范围",
     "en": "monitoring line"
    },
    "unit": "yuan/year",
    "open": {
     "missing": {
      "zh": "当年防止返贫监测范围（元/人·年）",
      "en": "the monitoring line of the year"
     },
     "publisher": {
      "zh": "省级农业农村部门",
      "en": "agriculture and rural affairs of the province"
     }
    },
    "values": [],
    "derived": []
   }
  ],
  "checks": [],
  "facts": [
   {
    "id": "counted-person",
    "name": {
     "zh": "核算人口",
     "en": "counted person"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "共同生活 and not(特困)",
    "reading": {
     "zh": "已认定特困的成员另行供养，不计入低保、边缘和刚性支出的人数和收入；全国文件未写明，按各地通行做法",
     "en": "a member who is tekun is provided for apart and not counted in the household tests; common practice, not in a national text"
    },
    "source": "dibao-2021 第七条"
   },
   {
    "id": "counted-persons",
    "name": {
     "zh": "核算人数",
     "en": "counted persons"
    },
    "scope": "household",
    "unit": "persons",
    "formula": "count(成员[核算人口])",
    "source": "dibao-2021 第七条"
   },
   {
    "id": "countable-income",
    "name": {
     "zh": "计入收入",
     "en": "countable income"
    },
    "scope": "person",
    "unit": "yuan/year",
    "formula": "sum(工资性收入, 经营收入, 财产净收入, 养老金, 赡养抚养扶养费收入, 其他转移性收入, if 基础养老金计入收入 then 基础养老金 else 0) - sum(必要就业成本, 经营成本, 转移性支出)",
    "reading": {
     "zh": "社会救助款物、优待抚恤、奖励性收入不计入；基础养老金按期间参数；家庭收入核算期间为十二个月",
     "en": "assistance, preferential treatment and awards do not count; the basic pension by its dated parameter; the window is twelve months"
    },
    "source": "dibao-2021 第十三条"
   },
   {
    "id": "household-year-income",
    "name": {
     "zh": "家庭年收入",
     "en": "household income of the year"
    },
    "scope": "household",
    "unit": "yuan/year",
    "formula": "sum(成员[核算人口].计入收入)",
    "source": "dibao-2021 第十三条"
   },
   {
    "id": "household-month-income",
    "name": {
     "zh": "家庭月收入",
     "en": "household income of a month"
    },
    "scope": "household",
    "unit": "yuan/month",
    "formula": "家庭年收入 / 12",
    "source": "dibao-2021 第十三条"
   },
   {
    "id": "tekun-income",
    "name": {
     "zh": "特困计入收入",
     "en": "tekun income"
    },
    "scope": "person",
    "unit": "yuan/year",
    "formula": "sum(工资性收入, 经营收入, 财产净收入, 养老金, 赡养抚养扶养费收入, 其他转移性收入) - sum(经营成本)",
    "reading": {
     "zh": "城乡居民基本养老保险中的基础养老金、优待抚恤金、高龄津贴和社会救助款物不计入",
     "en": "the basic part of the residents' pension, preferential treatment, old-age allowance and assistance do not count"
    },
    "source": "tekun-2021 第四条至第八条"
   },
   {
    "id": "rigid-expenditure",
    "name": {
     "zh": "刚性支出",
     "en": "rigid expenditure"
    },
    "scope": "household",
    "unit": "yuan/year",
    "formula": "低保标准 * 12 * 刚性支出生活费系数 * 核算人数 + sum(成员[核算人口].自负医疗费) + sum(成员[核算人口].教育支出) + sum(成员[核算人口].残疾康复支出) + sum(其他刚性支出)",
    "source": "rigid-2024 第五条"
   },
   {
    "id": "severe-disability",
    "name": {
     "zh": "重度残疾",
     "en": "severe disability"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "残疾等级 <= 2",
    "source": "dibao-2021 第八条"
   },
   {
    "id": "severe-or-mental",
    "name": {
     "zh": "重残或三级智力精神残疾",
     "en": "severe disability with mental grade 3"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "残疾等级 <= 2 or (残疾等级 = 3 and 残疾类别 in (\"智力\", \"精神\"))",
    "source": "dibao-2021 第八条"
   },
   {
    "id": "no-labour-capacity",
    "name": {
     "zh": "特困无劳动能力",
     "en": "tekun without labour capacity"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "年龄 >= 60 or 年龄 < 16 or (残疾等级 <= 3 and 残疾类别 in (\"智力\", \"精神\")) or (残疾等级 <= 2 and 残疾类别 = \"肢体\") or (残疾等级 = 1 and 残疾类别 = \"视力\") or (现享类别 = \"特困\" and (年龄 < 18 or 就学情况 in (\"小学\", \"初中\", \"普通高中\", \"中等职业教育\")))",
    "reading": {
     "zh": "六十周岁含本数，未满十六周岁不含本数；已享受的未成年人可延续到十八周岁，在校的可再延续",
     "en": "60 includes the figure, under 16 excludes it; a minor already covered may stay to 18, and beyond while at school"
    },
    "source": "tekun-2021 第四条至第八条、第二十四条"
   },
   {
    "id": "dibao-financial-within",
    "name": {
     "zh": "低保金融资产符合",
     "en": "dibao financial assets within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "sum(金融资产) <= 低保标准 * 低保金融资产月数 * 核算人数"
   },
   {
    "id": "dibao-dwellings-within",
    "name": {
     "zh": "低保住房符合",
     "en": "dibao dwellings within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "not(住房套数 > 低保住房套数上限)"
   },
   {
    "id": "dibao-vehicles-within",
    "name": {
     "zh": "低保机动车符合",
     "en": "dibao vehicles within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "机动车辆数 = 0 or (not(机动车辆数 > 低保机动车辆数上限) and not(机动车辆价值 > 低保机动车价值上限))"
   },
   {
    "id": "dibao-business-within",
    "name": {
     "zh": "低保经营符合",
     "en": "dibao business within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "not(有市场主体登记)"
   },
   {
    "id": "margin-financial-within",
    "name": {
     "zh": "边缘家庭金融资产符合",
     "en": "margin financial assets within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "sum(金融资产) <= 低保标准 * 边缘家庭金融资产月数 * 核算人数"
   },
   {
    "id": "margin-dwellings-within",
    "name": {
     "zh": "边缘家庭住房符合",
     "en": "margin dwellings within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "not(住房套数 > 边缘家庭住房套数上限)"
   },
   {
    "id": "margin-vehicles-within",
    "name": {
     "zh": "边缘家庭机动车符合",
     "en": "margin vehicles within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "机动车辆数 = 0 or (not(机动车辆数 > 边缘家庭机动车辆数上限) and not(机动车辆价值 > 边缘家庭机动车价值上限))"
   },
   {
    "id": "rigid-financial-within",
    "name": {
     "zh": "刚性支出家庭金融资产符合",
     "en": "rigid financial assets within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "sum(金融资产) <= 低保标准 * 刚性支出家庭金融资产月数 * 核算人数"
   },
   {
    "id": "rigid-dwellings-within",
    "name": {
     "zh": "刚性支出家庭住房符合",
     "en": "rigid dwellings within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "not(住房套数 > 刚性支出家庭住房套数上限)"
   },
   {
    "id": "rigid-vehicles-within",
    "name": {
     "zh": "刚性支出家庭机动车符合",
     "en": "rigid vehicles within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "机动车辆数 = 0 or (not(机动车辆数 > 刚性支出家庭机动车辆数上限) and not(机动车辆价值 > 刚性支出家庭机动车价值上限))"
   },
   {
    "id": "tekun-financial-within",
    "name": {
     "zh": "特困金融资产符合",
     "en": "tekun financial assets within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "sum(金融资产) <= 低保标准 * 特困金融资产月数 * count(成员[共同生活])"
   },
   {
    "id": "monitoring-person",
    "name": {
     "zh": "监测口径人口",
     "en": "monitoring view person"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "if 监测类型 in (\"脱贫不稳定户\", \"边缘易致贫户\", \"突发严重困难户\") then 监测户在册 else 户籍成员",
    "reading": {
     "zh": "在册监测户按系统登记的人口，其余农村家庭按户籍人口",
     "en": "a monitored household by the people the system registered, any other rural household by its register"
    },
    "source": "monitoring-2021"
   },
   {
    "id": "monitoring-persons",
    "name": {
     "zh": "监测口径人数",
     "en": "monitoring view persons"
    },
    "scope": "household",
    "unit": "persons",
    "formula": "count(成员[监测口径人口])"
   },
   {
    "id": "net-income",
    "name": {
     "zh": "个人纯收入",
     "en": "net income of a person"
    },
    "scope": "person",
    "unit": "yuan/year",
    "formula": "sum(工资性收入, 经营收入, 财产净收入, 养老金, 基础养老金, 赡养抚养扶养费收入, 社会救助收入, 优待抚恤奖励收入, 其他转移性收入) - sum(经营成本, 转移性支出)",
    "reading": {
     "zh": "防止返贫监测按纯收入，各类转移性收入计入",
     "en": "monitoring counts net income, transfers of every kind included"
    },
    "source": "monitoring-county"
   },
   {
    "id": "household-net-income",
    "name": {
     "zh": "家庭年纯收入",
     "en": "household net income of the year"
    },
    "scope": "household",
    "unit": "yuan/year",
    "formula": "sum(成员[监测口径人口].个人纯收入)"
   },
   {
    "id": "fall-back-risk",
    "name": {
     "zh": "存在返贫致贫风险",
     "en": "at risk of poverty"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "住房等级 in (\"C 级\", \"D 级\") or 水量达标 = false or 水质达标 = false or 取水方便 = false or 供水保证 = false or 突发支出 > 突发支出线 or (some m in 成员 satisfies m.监测口径人口 and (m.就学情况 = \"义务教育阶段失学辍学\" or m.患病情况 = \"重特大疾病\" or m.自负医疗费 > 医疗负担预警线 or m.残疾等级 <= 2 or m.就业状况 = \"登记失业\" or m.参加基本医保 = false))",
    "reading": {
     "zh": "因病、因残、失业、因灾等风险以及三保障和饮水安全问题，各地列举不一，可由下级替换",
     "en": "illness, disability, unemployment, disaster and failing guarantees; places list them differently and may replace this"
    },
    "source": "monitoring-2021"
   },
   {
    "id": "sudden-hardship",
    "name": {
     "zh": "突发严重困难",
     "en": "sudden serious hardship"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "突发支出 > 突发支出线 or (some m in 成员 satisfies m.监测口径人口 and m.患病情况 = \"重特大疾病\" and m.自负医疗费 > 医疗负担预警线)",
    "reading": {
     "zh": "因病因灾因意外等刚性支出较大；金额线由当地规定",
     "en": "high rigid spending by illness, disaster or accident; the line is local"
    },
    "source": "monitoring-2021"
   },
   {
    "id": "dibao-amount",
    "name": {
     "zh": "低保补差金额",
     "en": "dibao gap"
    },
    "scope": "household",
    "unit": "yuan/month",
    "formula": "进位(低保标准 * 核算人数 - 家庭月收入, 2)",
    "reading": {
     "zh": "按总额补差，不先算人均；不足一分的进位到分，取整到元或分档的地方由下级替换",
     "en": "the gap of the totals; what is left below one fen is rounded up, places with whole yuan or tiers replace it"
    },
    "source": "dibao-2021 第二十三条"
   },
   {
    "id": "single-dibao-amount",
    "name": {
     "zh": "单人低保金额",
     "en": "single person dibao amount"
    },
    "scope": "household",
    "unit": "yuan/month",
    "formula": "进位(低保标准 * 单人低保发放系数, 2)",
    "reading": {
     "zh": "低保标准乘以当地系数，不足一分的进位到分",
     "en": "the standard times the local share, rounded up to fen"
    },
    "source": "dibao-2021 第八条"
   },
   {
    "id": "tekun-amount",
    "name": {
     "zh": "特困月供养金额",
     "en": "tekun support of a month"
    },
    "scope": "household",
    "unit": "yuan/month",
    "formula": "进位(特困基本生活标准 / 12, 2)",
    "reading": {
     "zh": "年标准除以十二，不足一分的进位到分",
     "en": "a twelfth of the year's standard, rounded up to fen"
    },
    "source": "tekun-2021 第十九条"
   },
   {
    "id": "low-income-household",
    "name": {
     "zh": "低收入家庭",
     "en": "low income household"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "低保 or 低保边缘 or 刚性支出困难 or 监测对象 or (some m in 成员 satisfies m.特困)",
    "source": "layered-2023 第二部分"
   }
  ],
  "tables": [],
  "categories": [
   {
    "id": "tekun",
    "name": {
     "zh": "特困",
     "en": "tekun"
    },
    "title": {
     "zh": "特困人员",
     "en": "persons in extreme hardship"
    },
    "unit": "person",
    "department": "civil-affairs",
    "source": "tekun-2021 第四条",
    "reviews": [],
    "exits": [],
    "when": [
     {
      "id": "no-labour",
      "says": {
       "zh": "无劳动能力（老年、未成年或规定等级的残疾）",
       "en": "without labour capacity (age, or disability of the listed grades)"
      },
      "holds": "特困无劳动能力",
      "source": "tekun-2021 第四条至第八条"
     },
     {
      "id": "no-income",
      "says": {
       "zh": "本人收入低于低保标准",
       "en": "own income is below the dibao standard"
      },
      "holds": "特困计入收入 < 低保标准 * 12",
      "reading": {
       "zh": "低于不含本数",
       "en": "below excludes the figure itself"
      },
      "source": "tekun-2021 第四条至第八条"
     },
     {
      "id": "no-assets",
      "says": {
       "zh": "财产符合特困规定",
       "en": "assets are within the tekun limit"
      },
      "holds": "特困金融资产符合",
      "source": "tekun-2021 第四条至第八条"
     },
     {
      "id": "no-obligor",
      "says": {
       "zh": "无法定义务人或义务人无履行能力",
       "en": "no obligor is able to support"
      },
      "holds": "not(有能履行义务的赡养抚养扶养人)",
      "source": "tekun-2021 第八条"
     }
    ],
    "amount": {
     "formula": "特困月供养金额",
     "per": "month",
     "source": "assistance-2014 第十九条"
    }
   },
   {
    "id": "dibao",
    "name": {
     "zh": "低保",
     "en": "dibao"
    },
    "title": {
     "zh": "最低生活保障家庭",
     "en": "minimum living security household"
    },
    "unit": "household",
    "department": "civil-affairs",
    "source": "assistance-2014 第九条",
    "reviews": [],
    "exits": [],
    "when": [
     {
      "id": "income-below-standard",
      "says": {
       "zh": "家庭人均月收入低于低保标准",
       "en": "monthly income per member is below the dibao standard"
      },
      "holds": "家庭月收入 < 低保标准 * 核算人数",
      "reading": {
       "zh": "低于不含本数；按总额比较，不先除后取整",
       "en": "below excludes the figure; totals are compared, nothing is divided and rounded first"
      },
      "source": "assistance-2014 第九条"
     },
     {
      "id": "financial-assets",
      "says": {
       "zh": "金融资产不超过低保限额",
       "en": "financial assets are within the dibao limit"
      },
      "holds": "低保金融资产符合",
      "source": "dibao-2021 第十四条"
     },
     {
      "id": "dwellings",
      "says": {
       "zh": "住房不超过低保限额",
       "en": "dwellings are within the dibao limit"
      },
      "holds": "低保住房符合",
      "source": "dibao-2021 第十四条"
     },
     {
      "id": "vehicles",
      "says": {
       "zh": "机动车辆不超过低保限额",
       "en": "vehicles are within the dibao limit"
      },
      "holds": "低保机动车符合",
      "source": "dibao-2021 第十四条"
     },
     {
      "id": "business",
      "says": {
       "zh": "没有不符合规定的市场主体登记",
       "en": "no registered business against the rule"
      },
      "holds": "低保经营符合",
      "source": "dibao-2021 第十四条"
     }
    ],
    "amount": {
     "formula": "低保补差金额",
     "per": "month",
     "source": "dibao-2021 第二十三条"
    }
   },
   {
    "id": "margin",
    "name": {
     "zh": "低保边缘",
     "en": "dibao margin"
    },
    "title": {
     "zh": "最低生活保障边缘家庭",
     "en": "dibao margin household"
    },
    "unit": "household",
    "department": "civil-affairs",
    "source": "dibao-2021 第八条",
    "reviews": [],
    "exits": [],
    "when": [
     {
      "id": "not-dibao",
      "says": {
       "zh": "不符合低保条件",
       "en": "does not meet the dibao conditions"
      },
      "holds": "not(低保)",
      "source": "dibao-2021 第八条"
     },
     {
      "id": "income-below-margin",
      "says": {
       "zh": "家庭人均月收入低于低保标准的规定倍数",
       "en": "monthly income per member is below the multiple of the dibao standard"
      },
      "holds": "家庭月收入 < 低保标准 * 边缘家庭倍数 * 核算人数",
      "reading": {
       "zh": "低于不含本数",
       "en": "below excludes the figure itself"
      },
      "source": "dibao-2021 第八条"
     },
     {
      "id": "financial-assets",
      "says": {
       "zh": "金融资产不超过边缘家庭限额",
       "en": "financial assets are within the margin limit"
      },
      "holds": "边缘家庭金融资产符合",
      "source": "layered-2023 第二部分"
     },
     {
      "id": "dwellings",
      "says": {
       "zh": "住房不超过边缘家庭限额",
       "en": "dwellings are within the margin limit"
      },
      "holds": "边缘家庭住房符合",
      "source": "layered-2023 第二部分"
     },
     {
      "id": "vehicles",
      "says": {
       "zh": "机动车辆不超过边缘家庭限额",
       "en": "vehicles are within the margin limit"
      },
      "holds": "边缘家庭机动车符合",
      "source": "layered-2023 第二部分"
     }
    ]
   },
   {
    "id": "single-dibao",
    "name": {
     "zh": "单人低保",
     "en": "single person dibao"
    },
    "title": {
     "zh": "单人户纳入最低生活保障人员",
     "en": "person in dibao on their own"
    },
    "unit": "person",
    "department": "civil-affairs",
    "source": "dibao-2021 第八条",
    "reviews": [],
    "exits": [],
    "when": [
     {
      "id": "margin-household",
      "says": {
       "zh": "所在家庭为低保边缘家庭",
       "en": "the household is a dibao margin household"
      },
      "holds": "低保边缘",
      "source": "dibao-2021 第八条"
     },
     {
      "id": "not-tekun",
      "says": {
       "zh": "不是特困人员",
       "en": "is not tekun"
      },
      "holds": "not(特困)",
      "source": "dibao-2021 第八条"
     },
     {
      "id": "disabled-or-ill",
      "says": {
       "zh": "持一级、二级残疾证或三级智力、精神残疾证，或患重特大疾病",
       "en": "disability certificate of grade 1 or 2, or of grade 3 intellectual or mental, or a serious disease"
      },
      "holds": "重残或三级智力精神残疾 or 患病情况 = \"重特大疾病\"",
      "source": "dibao-2021 第八条"
     }
    ],
    "amount": {
     "formula": "单人低保金额",
     "per": "month",
     "source": "dibao-2021 第二十三条"
    }
   },
   {
    "id": "rigid",
    "name": {
     "zh": "刚性支出困难",
     "en": "rigid expenditure hardship"
    },
    "title": {
     "zh": "刚性支出困难家庭",
     "en": "rigid expenditure hardship household"
    },
    "unit": "household",
    "department": "civil-affairs",
    "source": "rigid-2024 第四条",
    "validMonths": "12",
    "reviews": [],
    "exits": [],
    "when": [
     {
      "id": "not-dibao",
      "says": {
       "zh": "未纳入低保",
       "en": "is not in dibao"
      },
      "holds": "not(低保)",
      "source": "rigid-2024 第四条"
     },
     {
      "id": "not-margin",
      "says": {
       "zh": "未认定为低保边缘家庭",
       "en": "is not a margin household"
      },
      "holds": "not(低保边缘)",
      "source": "rigid-2024 第四条"
     },
     {
      "id": "income-below-disposable",
      "says": {
       "zh": "家庭人均收入低于上年度当地人均可支配收入",
       "en": "income per member is below last year's local disposable income"
      },
      "holds": "家庭年收入 < 上年度人均可支配收入 * 核算人数",
      "reading": {
       "zh": "低于不含本数",
       "en": "below excludes the figure itself"
      },
      "source": "rigid-2024 第四条"
     },
     {
      "id": "financial-assets",
      "says": {
       "zh": "金融资产不超过刚性支出困难家庭限额",
       "en": "financial assets are within the limit"
      },
      "holds": "刚性支出家庭金融资产符合",
      "source": "rigid-2024 第四条"
     },
     {
      "id": "dwellings",
      "says": {
       "zh": "住房不超过刚性支出困难家庭限额",
       "en": "dwellings are within the limit"
      },
      "holds": "刚性支出家庭住房符合",
      "source": "rigid-2024 第四条"
     },
     {
      "id": "vehicles",
      "says": {
       "zh": "机动车辆不超过刚性支出困难家庭限额",
       "en": "vehicles are within the limit"
      },
      "holds": "刚性支出家庭机动车符合",
      "source": "rigid-2024 第四条"
     },
     {
      "id": "ratio-above-line",
      "says": {
       "zh": "刚性支出占家庭收入的比例超过规定比例",
       "en": "rigid expenditure is above the ratio of income"
      },
      "holds": "刚性支出 > 家庭年收入 * 刚性支出比例",
      "reading": {
       "zh": "超过不含本数；收入为零而有支出的视为超过",
       "en": "above excludes the figure; with no income at all any spending is above"
      },
      "source": "rigid-2024 第四条"
     }
    ]
   },
   {
    "id": "monitoring-object",
    "name": {
     "zh": "监测对象",
     "en": "monitoring object"
    },
    "title": {
     "zh": "防止返贫监测对象",
     "en": "household monitored against return to poverty"
    },
    "unit": "household",
    "department": "agriculture",
    "source": "monitoring-2021",
    "reviews": [],
    "exits": [],
    "when": [
     {
      "id": "rural",
      "says": {
       "zh": "农村家庭",
       "en": "is a rural household"
      },
      "holds": "城乡 = \"农村\"",
      "source": "monitoring-2021"
     },
     {
      "id": "line-or-shock",
      "says": {
       "zh": "人均纯收入低于监测范围且存在风险，或突发严重困难",
       "en": "net income per person below the line with a risk, or sudden serious hardship"
      },
      "holds": "(家庭年纯收入 < 防止返贫监测范围 * 监测口径人数 and 存在返贫致贫风险) or 突发严重困难",
      "reading": {
       "zh": "监测范围按不含本数；是否含本数未见明文",
       "en": "the line is read as excluded; no text says so"
      },
      "source": "monitoring-county"
     }
    ]
   }
  ],
  "needs": [
   {
    "id": "income",
    "name": {
     "zh": "基本生活",
     "en": "basic living"
    },
    "unit": "household",
    "source": "layered-2023 第四部分",
    "when": [
     {
      "id": "income-short",
      "says": {
       "zh": "家庭收入低于低保标准，或有特困、单人低保人员",
       "en": "income below the dibao standard, or a member is tekun or in dibao alone"
      },
      "holds": "家庭月收入 < 低保标准 * 核算人数 or (some m in 成员 satisfies m.特困 or m.单人低保)",
      "source": "layered-2023 第四部分"
     }
    ]
   },
   {
    "id": "medical",
    "name": {
     "zh": "医疗",
     "en": "medical care"
    },
    "unit": "person",
    "source": "guarantees",
    "when": [
     {
      "id": "heavy-burden",
      "says": {
       "zh": "患重特大疾病或自负医疗费用较高",
       "en": "a serious disease or a heavy medical burden"
      },
      "holds": "患病情况 = \"重特大疾病\" or 自负医疗费 > 医疗负担预警线",
      "source": "layered-2023 第四部分"
     }
    ]
   },
   {
    "id": "insurance",
    "name": {
     "zh": "基本医保",
     "en": "medical insurance"
    },
    "unit": "person",
    "source": "guarantees",
    "when": [
     {
      "id": "not-insured",
      "says": {
       "zh": "未参加基本医保",
       "en": "is not in the basic medical insurance"
      },
      "holds": "参加基本医保 = false",
      "source": "guarantees"
     }
    ]
   },
   {
    "id": "education",
    "name": {
     "zh": "教育",
     "en": "education"
    },
    "unit": "person",
    "source": "guarantees",
    "when": [
     {
      "id": "dropped-or-poor-pupil",
      "says": {
       "zh": "义务教育阶段失学辍学，或低收入家庭的在校学生",
       "en": "dropped out of compulsory schooling, or a pupil of a low-income household"
      },
      "holds": "就学情况 = \"义务教育阶段失学辍学\" or (低收入家庭 and 就学情况 in (\"学前教育\", \"小学\", \"初中\", \"普通高中\", \"中等职业教育\", \"专科或本科\"))",
      "source": "layered-2023 第四部分"
     }
    ]
   },
   {
    "id": "housing",
    "name": {
     "zh": "住房",
     "en": "housing"
    },
    "unit": "household",
    "source": "guarantees",
    "when": [
     {
      "id": "unsafe",
      "says": {
       "zh": "住房鉴定为 C 级或 D 级",
       "en": "the dwelling is graded C or D"
      },
      "holds": "住房等级 in (\"C 级\", \"D 级\")",
      "source": "guarantees"
     }
    ]
   },
   {
    "id": "water",
    "name": {
     "zh": "饮水",
     "en": "drinking water"
    },
    "unit": "household",
    "source": "guarantees",
    "when": [
     {
      "id": "not-safe",
      "says": {
       "zh": "水量、水质、取水、供水保证有一项不达标",
       "en": "quantity, quality, access or reliability of water fails"
      },
      "holds": "水量达标 = false or 水质达标 = false or 取水方便 = false or 供水保证 = false",
      "source": "guarantees"
     }
    ]
   },
   {
    "id": "employment",
    "name": {
     "zh": "就业",
     "en": "employment"
    },
    "unit": "person",
    "source": "layered-2023 第四部分",
    "when": [
     {
      "id": "working-age",
      "says": {
       "zh": "十六周岁以上、不满六十周岁",
       "en": "16 or older and under 60"
      },
      "holds": "年龄 in [16..60)",
      "source": "layered-2023 第四部分"
     },
     {
      "id": "able",
      "says": {
       "zh": "有劳动能力",
       "en": "is able to work"
      },
      "holds": "劳动能力 in (\"普通劳动力\", \"弱劳动力或半劳动力\")",
      "source": "layered-2023 第四部分"
     },
     {
      "id": "without-work",
      "says": {
       "zh": "登记失业或未就业且不在学",
       "en": "registered unemployed or not working, and not at school"
      },
      "holds": "就业状况 in (\"登记失业\", \"未就业\") and 就学情况 in (\"不在学\", \"义务教育阶段失学辍学\")",
      "source": "layered-2023 第四部分"
     }
    ]
   },
   {
    "id": "care",
    "name": {
     "zh": "照料",
     "en": "care"
    },
    "unit": "person",
    "source": "layered-2023 第四部分",
    "when": [
     {
      "id": "cannot-care-alone",
      "says": {
       "zh": "有失能项或需长期照护",
       "en": "has lost an ability of daily life or needs long-term care"
      },
      "holds": "失能项数 >= 1 or 需长期照护",
      "source": "layered-2023 第四部分"
     }
    ]
   },
   {
    "id": "shock",
    "name": {
     "zh": "急难",
     "en": "emergency"
    },
    "unit": "household",
    "source": "layered-2023 第四部分",
    "when": [
     {
      "id": "sudden-spending",
      "says": {
       "zh": "因灾、意外等突发支出超过规定线",
       "en": "sudden spending is above the line"
      },
      "holds": "突发支出 > 突发支出线",
      "source": "layered-2023 第四部分"
     }
    ]
   }
  ],
  "overlaps": [
   {
    "id": "medical-assistance",
    "name": {
     "zh": "医疗救助（就高不就低）",
     "en": "medical assistance"
    },
    "mode": "highest",
    "order": "pack",
    "source": "layered-2023 第四部分"
   },
   {
    "id": "premium-subsidy",
    "name": {
     "zh": "资助参保（就高不就低）",
     "en": "premium subsidy"
    },
    "mode": "highest",
    "order": "pack",
    "source": "layered-2023 第四部分"
   },
   {
    "id": "basic-living",
    "name": {
     "zh": "基本生活救助（择一）",
     "en": "basic living assistance"
    },
    "mode": "exclusive",
    "order": "pack",
    "source": "dibao-2021 第八条"
   }
  ],
  "programmes": [
   {
    "id": "tekun-support",
    "name": {
     "zh": "特困供养（基本生活）",
     "en": "tekun living support"
    },
    "layer": "basic",
    "department": "civil-affairs",
    "unit": "person",
    "form": "cash",
    "need": "income",
    "source": "assistance-2014 第十九条",
    "for": [
     {
      "id": "tekun",
      "says": {
       "zh": "特困人员",
       "en": "is tekun"
      },
      "holds": "特困",
      "source": "tekun-2021 第四条"
     }
    ],
    "amount": {
     "formula": "特困月供养金额",
     "per": "month",
     "source": "assistance-2014 第十九条"
    },
    "excludedBy": [],
    "overlap": "basic-living",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "住址",
     "联系电话"
    ]
   },
   {
    "id": "tekun-care",
    "name": {
     "zh": "特困照料护理",
     "en": "tekun care"
    },
    "layer": "basic",
    "department": "civil-affairs",
    "unit": "person",
    "form": "cash",
    "need": "care",
    "source": "tekun-2021 第二十一条至第二十三条",
    "for": [
     {
      "id": "tekun",
      "says": {
       "zh": "特困人员",
       "en": "is tekun"
      },
      "holds": "特困",
      "source": "tekun-2021 第四条"
     }
    ],
    "amount": {
     "formula": "if 失能项数 >= 4 then 全护理照料标准 else if 失能项数 >= 1 then 半护理照料标准 else 全自理照料标准",
     "per": "month",
     "reading": {
      "zh": "四至六项不能自主完成为全护理，一至三项为半护理；按分散供养标准",
      "en": "4 to 6 abilities lost is full care, 1 to 3 partial; rates of dispersed care"
     },
     "source": "tekun-2021 第二十一条至第二十三条"
    },
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "住址",
     "联系电话",
     "失能项数"
    ]
   },
   {
    "id": "dibao-money",
    "name": {
     "zh": "低保金",
     "en": "dibao money"
    },
    "layer": "basic",
    "department": "civil-affairs",
    "unit": "household",
    "form": "cash",
    "need": "income",
    "source": "dibao-2021 第二十三条",
    "for": [
     {
      "id": "dibao",
      "says": {
       "zh": "低保家庭",
       "en": "is a dibao household"
      },
      "holds": "低保",
      "source": "assistance-2014 第九条"
     }
    ],
    "amount": {
     "formula": "低保补差金额",
     "per": "month",
     "source": "dibao-2021 第二十三条"
    },
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "住址",
     "联系电话"
    ]
   },
   {
    "id": "single-dibao-money",
    "name": {
     "zh": "单人低保金",
     "en": "single-person dibao money"
    },
    "layer": "basic",
    "department": "civil-affairs",
    "unit": "person",
    "form": "cash",
    "need": "income",
    "source": "dibao-2021 第八条",
    "for": [
     {
      "id": "single-dibao",
      "says": {
       "zh": "单人户纳入低保",
       "en": "is in dibao alone"
      },
      "holds": "单人低保",
      "source": "dibao-2021 第八条"
     }
    ],
    "amount": {
     "formula": "单人低保金额",
     "per": "month",
     "source": "dibao-2021 第二十三条"
    },
    "excludedBy": [],
    "overlap": "basic-living",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "住址",
     "联系电话"
    ]
   },
   {
    "id": "housing-repair",
    "name": {
     "zh": "农村危房改造",
     "en": "repair of a dangerous rural dwelling"
    },
    "layer": "special",
    "department": "housing",
    "unit": "household",
    "form": "service",
    "need": "housing",
    "source": "housing-groups",
    "note": {
     "zh": "补助金额由当地规定，未写入",
     "en": "the amount is local and not written here"
    },
    "for": [
     {
      "id": "rural",
      "says": {
       "zh": "农村家庭",
       "en": "is a rural household"
      },
      "holds": "城乡 = \"农村\"",
      "source": "housing-groups"
     },
     {
      "id": "unsafe",
      "says": {
       "zh": "住房鉴定为 C 级或 D 级",
       "en": "the dwelling is graded C or D"
      },
      "holds": "住房等级 in (\"C 级\", \"D 级\")",
      "source": "housing-groups"
     },
     {
      "id": "key-group",
      "says": {
       "zh": "低保、边缘、刚性支出、监测对象或特困家庭",
       "en": "is dibao, margin, rigid, monitored or tekun"
      },
      "holds": "低收入家庭",
      "source": "housing-groups"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "区划代码",
     "住址",
     "联系电话",
     "住房等级"
    ]
   },
   {
    "id": "employment-assistance",
    "name": {
     "zh": "就业救助",
     "en": "employment assistance"
    },
    "layer": "special",
    "department": "human-resources",
    "unit": "person",
    "form": "service",
    "need": "employment",
    "source": "layered-2023 第四部分",
    "for": [
     {
      "id": "low-income",
      "says": {
       "zh": "低收入家庭成员",
       "en": "belongs to a low-income household"
      },
      "holds": "低收入家庭",
      "source": "layered-2023 第四部分"
     },
     {
      "id": "working-age",
      "says": {
       "zh": "十六周岁以上、不满六十周岁",
       "en": "16 or older and under 60"
      },
      "holds": "年龄 in [16..60)",
      "source": "layered-2023 第四部分"
     },
     {
      "id": "able",
      "says": {
       "zh": "有劳动能力",
       "en": "is able to work"
      },
      "holds": "劳动能力 in (\"普通劳动力\", \"弱劳动力或半劳动力\")",
      "source": "layered-2023 第四部分"
     },
     {
      "id": "without-work",
      "says": {
       "zh": "登记失业或未就业且不在学",
       "en": "registered unemployed or not working, and not at school"
      },
      "holds": "就业状况 in (\"登记失业\", \"未就业\") and 就学情况 in (\"不在学\", \"义务教育阶段失学辍学\")",
      "source": "layered-2023 第四部分"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话",
     "劳动能力",
     "就业状况"
    ]
   },
   {
    "id": "zero-employment-job",
    "name": {
     "zh": "低保零就业家庭岗位",
     "en": "job for a dibao household without work"
    },
    "layer": "special",
    "department": "human-resources",
    "unit": "household",
    "form": "service",
    "need": "income",
    "source": "assistance-2014 第四十三条",
    "for": [
     {
      "id": "dibao",
      "says": {
       "zh": "低保家庭",
       "en": "is a dibao household"
      },
      "holds": "低保",
      "source": "assistance-2014 第四十三条"
     },
     {
      "id": "somebody-able",
      "says": {
       "zh": "有法定劳动年龄内有劳动能力的成员",
       "en": "a member of working age is able to work"
      },
      "holds": "some m in 成员 satisfies m.共同生活 and m.年龄 in [16..60) and m.劳动能力 = \"普通劳动力\"",
      "source": "assistance-2014 第四十三条"
     },
     {
      "id": "nobody-works",
      "says": {
       "zh": "有劳动能力的成员均处于失业状态",
       "en": "all members able to work are without work"
      },
      "holds": "not(some m in 成员 satisfies m.共同生活 and m.就业状况 in (\"务工就业\", \"务农\", \"经营\"))",
      "source": "assistance-2014 第四十三条"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "住址",
     "联系电话"
    ]
   },
   {
    "id": "school-return",
    "name": {
     "zh": "控辍保学劝返",
     "en": "return to school"
    },
    "layer": "special",
    "department": "education",
    "unit": "person",
    "form": "service",
    "need": "education",
    "source": "guarantees",
    "for": [
     {
      "id": "dropped",
      "says": {
       "zh": "义务教育阶段失学辍学",
       "en": "dropped out of compulsory schooling"
      },
      "holds": "就学情况 = \"义务教育阶段失学辍学\"",
      "source": "guarantees"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "住址",
     "联系电话",
     "就学情况"
    ]
   },
   {
    "id": "development-help",
    "name": {
     "zh": "开发式帮扶",
     "en": "development help"
    },
    "layer": "development",
    "department": "agriculture",
    "unit": "household",
    "form": "service",
    "need": "income",
    "source": "monitoring-2021",
    "for": [
     {
      "id": "monitored",
      "says": {
       "zh": "防止返贫监测对象",
       "en": "is monitored against return to poverty"
      },
      "holds": "监测对象",
      "source": "monitoring-2021"
     },
     {
      "id": "somebody-able",
      "says": {
       "zh": "家中有劳动力",
       "en": "somebody is able to work"
      },
      "holds": "some m in 成员 satisfies m.监测口径人口 and m.劳动能力 in (\"普通劳动力\", \"弱劳动力或半劳动力\")",
      "source": "monitoring-2021"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "区划代码",
     "住址",
     "联系电话",
     "监测类型"
    ]
   },
   {
    "id": "temporary-assistance",
    "name": {
     "zh": "临时救助",
     "en": "temporary assistance"
    },
    "layer": "emergency",
    "department": "civil-affairs",
    "unit": "household",
    "form": "cash",
    "need": "shock",
    "source": "assistance-2014 第四十八条",
    "note": {
     "zh": "金额由审批机关在当地幅度内确定",
     "en": "the authority chooses the amount within the local band"
    },
    "for": [
     {
      "id": "sudden-spending",
      "says": {
       "zh": "因灾、意外等突发支出超过规定线",
       "en": "sudden spending is above the line"
      },
      "holds": "突发支出 > 突发支出线",
      "source": "assistance-2014 第四十八条"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "住址",
     "联系电话"
    ]
   },
   {
    "id": "care-service",
    "name": {
     "zh": "照料和探访服务",
     "en": "care and visiting service"
    },
    "layer": "service",
    "department": "civil-affairs",
    "unit": "person",
    "form": "service",
    "need": "care",
    "source": "layered-2023 第四部分",
    "for": [
     {
      "id": "low-income",
      "says": {
       "zh": "低收入家庭成员",
       "en": "belongs to a low-income household"
      },
      "holds": "低收入家庭",
      "source": "layered-2023 第四部分"
     },
     {
      "id": "cannot-care-alone",
      "says": {
       "zh": "有失能项或需长期照护",
       "en": "has lost an ability of daily life or needs long-term care"
      },
      "holds": "失能项数 >= 1 or 需长期照护",
      "source": "layered-2023 第四部分"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "区划代码",
     "住址",
     "联系电话",
     "失能项数"
    ]
   }
  ],
  "comparisons": [],
  "calendar": [
   {
    "year": "2024",
    "off": [
     "2024-01-01",
     "2024-02-12",
     "2024-02-13",
     "2024-02-14",
     "2024-02-15",
     "2024-02-16",
     "2024-04-04",
     "2024-04-05",
     "2024-05-01",
     "2024-05-02",
     "2024-05-03",
     "2024-06-10",
     "2024-09-16",
     "2024-09-17",
     "2024-10-01",
     "2024-10-02",
     "2024-10-03",
     "2024-10-04",
     "2024-10-07"
    ],
    "worked": [
     "2024-02-04",
     "2024-02-18",
     "2024-04-07",
     "2024-04-28",
     "2024-05-11",
     "2024-09-14",
     "2024-09-29",
     "2024-10-12"
    ],
    "source": "holidays-2024"
   },
   {
    "year": "2025",
    "off": [
     "2025-01-01",
     "2025-01-28",
     "2025-01-29",
     "2025-01-30",
     "2025-01-31",
     "2025-02-03",
     "2025-02-04",
     "2025-04-04",
     "2025-05-01",
     "2025-05-02",
     "2025-05-05",
     "2025-06-02",
     "2025-10-01",
     "2025-10-02",
     "2025-10-03",
     "2025-10-06",
     "2025-10-07",
     "2025-10-08"
    ],
    "worked": [
     "2025-01-26",
     "2025-02-08",
     "2025-04-27",
     "2025-09-28",
     "2025-10-11"
    ],
    "source": "holidays-2025"
   },
   {
    "year": "2026",
    "off": [
     "2026-01-01",
     "2026-01-02",
     "2026-02-16",
     "2026-02-17",
     "2026-02-18",
     "2026-02-19",
     "2026-02-20",
     "2026-02-23",
     "2026-04-06",
     "2026-05-01",
     "2026-05-04",
     "2026-05-05",
     "2026-06-19",
     "2026-09-25",
     "2026-10-01",
     "2026-10-02",
     "2026-10-05",
     "2026-10-06",
     "2026-10-07"
    ],
    "worked": [
     "2026-01-04",
     "2026-02-14",
     "2026-02-28",
     "2026-05-09",
     "2026-09-20",
     "2026-10-10"
    ],
    "source": "holidays-2026"
   }
  ],
  "freshness": [],
  "untranslated": [
   {
    "id": "hukou-elsewhere",
    "says": {
     "zh": "成员户籍不在同一地时到何处申请",
     "en": "where a household with registers in different places applies"
    },
    "why": {
     "zh": "省内和居住证持有人的规定由省、市制定",
     "en": "provinces and cities rule on it"
    },
    "source": "dibao-2021 第五条"
   },
   {
    "id": "single-dibao-clergy",
    "says": {
     "zh": "脱离家庭在宗教场所居住三年以上的生活困难的宗教教职人员可单独申请低保",
     "en": "clergy living apart for three years or more may apply alone"
    },
    "why": {
     "zh": "登记表没有宗教场所居住的事项，不宜登记宗教信仰",
     "en": "the register holds nothing about religious sites, and should not"
    },
    "source": "dibao-2021 第八条"
   },
   {
    "id": "single-dibao-unemployed",
    "says": {
     "zh": "成年无业重度残疾人可参照单人户申请低保",
     "en": "an adult without work and with a severe disability may apply as a single-person household"
    },
    "why": {
     "zh": "是否要求家庭为边缘家庭、收入上限和补助水平由各地规定",
     "en": "whether margin status is needed, the cap and the amount are local"
    },
    "source": "safety-net-2022 一（一）"
   },
   {
    "id": "deductions",
    "says": {
     "zh": "因残疾、重病产生的刚性支出可以扣减收入",
     "en": "rigid spending by disability or illness may be deducted from income"
    },
    "why": {
     "zh": "扣减项目和标准由各地规定；必要就业成本按登记数扣减",
     "en": "what and how much is local; employment cost is deducted as registered"
    },
    "source": "dibao-2021 第十三条"
   },
   {
    "id": "labour-coefficient",
    "says": {
     "zh": "劳动力系数等收入推算",
     "en": "imputing income to people of working age"
    },
    "why": {
     "zh": "各地做法不同，须结合实际情况",
     "en": "places differ, and real circumstances must be looked at"
    },
    "source": "safety-net-2022 一（一）"
   },
   {
    "id": "uplift",
    "says": {
     "zh": "老年人、未成年人、重残重病人员增发低保金",
     "en": "uplift for the elderly, minors, the severely disabled and seriously ill"
    },
    "why": {
     "zh": "对象和比例由各地规定",
     "en": "whom and how much is local"
    },
    "source": "assistance-2014 第十二条"
   },
   {
    "id": "old-age-allowance",
    "says": {
     "zh": "高龄津贴不计入特困人员收入",
     "en": "an old-age allowance does not count as income of tekun"
    },
    "why": {
     "zh": "登记表没有单列；请登记在优待抚恤奖励收入中，勿登记在其他转移性收入中",
     "en": "the register has no field of its own; enter it with awards, not with other transfers"
    },
    "source": "tekun-2021 第四条至第八条"
   },
   {
    "id": "grace-period",
    "says": {
     "zh": "就业后的渐退期",
     "en": "the grace period after taking up work"
    },
    "why": {
     "zh": "期限和发放方式由各地规定，且需要以往的认定记录",
     "en": "length and form are local, and earlier decisions are needed"
    },
    "source": "dibao-2021 第三十三条"
   },
   {
    "id": "work-refusal",
    "says": {
     "zh": "三次无正当理由拒绝就业的减发本人低保金",
     "en": "three unjustified refusals of work reduce the person's own share"
    },
    "why": {
     "zh": "需要拒绝就业的记录",
     "en": "records of refusals are needed"
    },
    "source": "dibao-2021 第三十四条"
   },
   {
    "id": "orphan-choice",
    "says": {
     "zh": "同时符合孤儿或事实无人抚养儿童条件的未成年人可选择其一",
     "en": "a minor who is also an orphan may choose that system"
    },
    "why": {
     "zh": "登记表没有孤儿认定事项",
     "en": "the register does not hold orphan status"
    },
    "source": "tekun-2021 第九条"
   },
   {
    "id": "able-obligor",
    "says": {
     "zh": "义务人无履行能力的各种情形",
     "en": "the cases in which an obligor is not able"
    },
    "why": {
     "zh": "由调查人员逐项核实后登记结论",
     "en": "surveyors check each case and register the conclusion"
    },
    "source": "tekun-2021 第八条"
   },
   {
    "id": "tekun-rate-by-land",
    "says": {
     "zh": "持有承包地的特困人员原则上执行农村标准",
     "en": "tekun with contracted land normally get the rural rate"
    },
    "why": {
     "zh": "标准按登记的城乡确定，承包地须由经办人员在登记城乡时考虑",
     "en": "the rate follows the registered area; who registers it must look at the land"
    },
    "source": "tekun-2021 第十九条"
   },
   {
    "id": "centralised-care",
    "says": {
     "zh": "集中供养的照料护理标准",
     "en": "care rates in an institution"
    },
    "why": {
     "zh": "登记表不分集中与分散供养，金额按分散供养",
     "en": "the register does not tell institution from home, so home rates are used"
    },
    "source": "assistance-2014 第十九条"
   },
   {
    "id": "other-hardship",
    "says": {
     "zh": "其他困难人员",
     "en": "other persons in difficulty"
    },
    "why": {
     "zh": "由当地规定",
     "en": "by local rule"
    },
    "source": "layered-2023 第二部分"
   },
   {
    "id": "fallen-back",
    "says": {
     "zh": "返贫致贫人口",
     "en": "people who fell back into poverty"
    },
    "why": {
     "zh": "由农业农村部门认定，登记表没有该身份",
     "en": "recognised by agriculture; the register does not hold it"
    },
    "source": "monitoring-2021"
   },
   {
    "id": "risk-elimination",
    "says": {
     "zh": "风险消除须收入稳定、三保障和饮水安全稳固",
     "en": "elimination of risk needs stable income and guarantees"
    },
    "why": {
     "zh": "需要连续多期的记录和民主评议",
     "en": "records over several periods and a village review are needed"
    },
    "source": "monitoring-2021"
   },
   {
    "id": "disaster-relief",
    "says": {
     "zh": "受灾人员救助",
     "en": "disaster relief"
    },
    "why": {
     "zh": "对象和标准由应急管理部门按灾情确定",
     "en": "emergency management decides by the disaster"
    },
    "source": "assistance-2014"
   },
   {
    "id": "rental-housing",
    "says": {
     "zh": "城镇公租房和租赁补贴",
     "en": "public rental housing and rent subsidy in towns"
    },
    "why": {
     "zh": "准入条件和补贴标准由各地规定，登记表没有房屋产权事项",
     "en": "conditions and rates are local and the register holds no ownership"
    },
    "source": "assistance-2014"
   }
  ]
 },
 {
  "format": "1",
  "id": "cn-34",
  "extends": "cn",
  "title": {
   "zh": "安徽省低收入人口救助政策",
   "en": "Assistance for the low-income population in Anhui"
  },
  "division": "34",
  "place": {
   "zh": "安徽省",
   "en": "Anhui"
  },
  "checkedOn": "2026-02-28",
  "overridable": [
   "parameters.medical-ratio-tekun",
   "parameters.medical-ratio-dibao",
   "parameters.medical-ratio-margin",
   "parameters.medical-ratio-monitoring",
   "parameters.premium-share-dibao"
  ],
  "layers": [],
  "townships": [],
  "sources": [
   {
    "id": "anhui-medical-2022",
    "title": "安徽省关于健全重特大疾病医疗保险和救助制度的文件（新闻通气会报道，2022年5月）",
    "number": "皖政办〔2022〕6号",
    "url": "http://www.szsfsl.com/content/detail/627af8b67f8b9a92078b456a.html",
    "certainty": "secondary"
   },
   {
    "id": "anhui-disability-2025",
    "title": "安徽省残疾人两项补贴标准（2025-04-01 转载页面）",
    "number": "皖民务函〔2024〕237号",
    "url": "https://www.hbnews.net/zwnews/xsxxgk/detail_xxgk/64702197",
    "certainty": "secondary"
   },
   {
    "id": "anhui-rigid-draft-2025",
    "title": "安徽省刚性支出困难家庭认定办法（征求意见稿，2025-02-06 报道）",
    "url": "http://www.ahcaijing.com/html/2025/anhui_0206/533179.html",
    "certainty": "secondary",
    "note": {
     "zh": "只有征求意见稿，正式文本未查到",
     "en": "only the draft; the final text was not found"
    }
   }
  ],
  "departments": [],
  "zones": [],
  "lists": [],
  "inputs": [],
  "parameters": [
   {
    "id": "disability-living-rate",
    "name": {
     "zh": "困难残疾人生活补贴标准",
     "en": "disability living rate"
    },
    "unit": "yuan/month",
    "values": [
     {
      "from": "2025-01-01",
      "value": "94.00",
      "source": "anhui-disability-2025",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "此前86元的起始日未查到，不写",
       "en": "the earlier 86 yuan has no known beginning and is left out"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "disability-nursing-rate",
    "name": {
     "zh": "重度残疾人护理补贴标准",
     "en": "disability nursing rate"
    },
    "unit": "yuan/month",
    "values": [
     {
      "from": "2025-01-01",
      "value": "94.00",
      "source": "anhui-disability-2025",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "页面称两项补贴同一基数，按此理解",
       "en": "the page speaks of one base for both; this is a reading"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "medical-deductible-tekun",
    "name": {
     "zh": "特困医疗救助起付线",
     "en": "medical deductible tekun"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2022-05-11",
      "value": "0.00",
      "source": "anhui-medical-2022",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "生效日未见明文，取报道日",
       "en": "no day of effect was seen; the day of the report is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-tekun",
    "name": {
     "zh": "特困医疗救助比例",
     "en": "medical ratio tekun"
    },
    "unit": "ratio",
    "note": {
     "zh": "省定不低于80%",
     "en": "at least 80% by the province"
    },
    "open": {
     "missing": {
      "zh": "市级确定的特困医疗救助比例",
      "en": "the rate the city fixed"
     },
     "publisher": {
      "zh": "市医疗保障局",
      "en": "medical insurance of the city"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "medical-deductible-dibao",
    "name": {
     "zh": "低保医疗救助起付线",
     "en": "medical deductible dibao"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2022-05-11",
      "value": "0.00",
      "source": "anhui-medical-2022",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "生效日未见明文，取报道日",
       "en": "no day of effect was seen; the day of the report is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-dibao",
    "name": {
     "zh": "低保医疗救助比例",
     "en": "medical ratio dibao"
    },
    "unit": "ratio",
    "note": {
     "zh": "省定不低于75%",
     "en": "at least 75% by the province"
    },
    "open": {
     "missing": {
      "zh": "市级确定的低保医疗救助比例",
      "en": "the rate the city fixed"
     },
     "publisher": {
      "zh": "市医疗保障局",
      "en": "medical insurance of the city"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "medical-deductible-margin",
    "name": {
     "zh": "低保边缘医疗救助起付线",
     "en": "medical deductible margin"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2022-05-11",
      "value": "3000.00",
      "source": "anhui-medical-2022",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "生效日未见明文，取报道日",
       "en": "no day of effect was seen; the day of the report is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-margin",
    "name": {
     "zh": "低保边缘医疗救助比例",
     "en": "medical ratio margin"
    },
    "unit": "ratio",
    "note": {
     "zh": "省定不低于60%",
     "en": "at least 60% by the province"
    },
    "open": {
     "missing": {
      "zh": "市级确定的低保边缘医疗救助比例",
      "en": "the rate the city fixed"
     },
     "publisher": {
      "zh": "市医疗保障局",
      "en": "medical insurance of the city"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "medical-deductible-monitoring",
    "name": {
     "zh": "监测对象医疗救助起付线",
     "en": "medical deductible monitoring"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2022-05-11",
      "value": "3000.00",
      "source": "anhui-medical-2022",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "生效日未见明文，取报道日",
       "en": "no day of effect was seen; the day of the report is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-monitoring",
    "name": {
     "zh": "监测对象医疗救助比例",
     "en": "medical ratio monitoring"
    },
    "unit": "ratio",
    "note": {
     "zh": "省定不低于60%",
     "en": "at least 60% by the province"
    },
    "open": {
     "missing": {
      "zh": "市级确定的监测对象医疗救助比例",
      "en": "the rate the city fixed"
     },
     "publisher": {
      "zh": "市医疗保障局",
      "en": "medical insurance of the city"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "medical-cap",
    "name": {
     "zh": "医疗救助封顶线",
     "en": "medical cap"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2022-05-11",
      "value": "50000.00",
      "source": "anhui-medical-2022",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "住院和门诊慢特病共用；生效日未见明文，取报道日",
       "en": "shared by inpatient and chronic care; the day of the report is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "premium-quota",
    "name": {
     "zh": "居民医保个人缴费标准",
     "en": "resident insurance premium"
    },
    "unit": "yuan/year",
    "open": {
     "missing": {
      "zh": "当年居民基本医保个人缴费标准",
      "en": "the year's premium of the residents' insurance"
     },
     "publisher": {
      "zh": "安徽省医疗保障局",
      "en": "Anhui medical insurance"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "premium-share-dibao",
    "name": {
     "zh": "低保资助参保比例",
     "en": "premium share dibao"
    },
    "unit": "ratio",
    "note": {
     "zh": "省定80%至90%",
     "en": "80 to 90 % by the province"
    },
    "open": {
     "missing": {
      "zh": "市级确定的低保对象资助比例",
      "en": "the share the city fixed"
     },
     "publisher": {
      "zh": "市医疗保障局",
      "en": "medical insurance of the city"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "premium-share-monitoring",
    "name": {
     "zh": "监测对象资助参保比例",
     "en": "premium share monitoring"
    },
    "unit": "ratio",
    "values": [
     {
      "from": "2022-05-11",
      "value": "0.5",
      "source": "anhui-medical-2022",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "生效日未见明文，取报道日",
       "en": "no day of effect was seen; the day of the report is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-ratio",
    "open": {
     "missing": {
      "zh": "刚性支出比例正式值；2025-02-06 征求意见稿为超过60%，正式文本未查到，不作为有效值",
      "en": "the final ratio; the draft of 2025-02-06 says above 60 %, the final text was not found, so it is not in force here"
     },
     "publisher": {
      "zh": "安徽省民政厅",
      "en": "Anhui civil affairs"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "rigid-living-share",
    "open": {
     "missing": {
      "zh": "生活支出计入方法；征求意见稿原则上按当地低保标准，正式文本未查到",
      "en": "how living counts; the draft takes the local dibao standard in principle, the final text was not found"
     },
     "publisher": {
      "zh": "安徽省民政厅",
      "en": "Anhui civil affairs"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "monitoring-line",
    "open": {
     "missing": {
      "zh": "安徽省各年度防止返贫监测范围",
      "en": "Anhui's monitoring line of each year"
     },
     "publisher": {
      "zh": "安徽省农业农村厅",
      "en": "Anhui agriculture and rural affairs"
     }
    },
    "values": [],
    "derived": []
   }
  ],
  "checks": [],
  "facts": [],
  "tables": [],
  "categories": [],
  "needs": [],
  "overlaps": [],
  "programmes": [
   {
    "id": "medical-tekun",
    "name": {
     "zh": "医疗救助（特困）",
     "en": "medical assistance (tekun)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "medical",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "tekun",
      "says": {
       "zh": "特困人员",
       "en": "is tekun"
      },
      "holds": "特困",
      "source": "anhui-medical-2022"
     },
     {
      "id": "above-deductible",
      "says": {
       "zh": "政策范围内自付费用超过起付线",
       "en": "in-policy cost left is above the deductible"
      },
      "holds": "政策范围内自付医疗费 > 特困医疗救助起付线",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "min(四舍五入((政策范围内自付医疗费 - 特困医疗救助起付线) * 特困医疗救助比例, 2), 医疗救助封顶线)",
     "per": "year",
     "reading": {
      "zh": "四舍五入到分",
      "en": "rounded half up to fen"
     },
     "source": "anhui-medical-2022"
    },
    "excludedBy": [],
    "overlap": "medical-assistance",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话"
    ]
   },
   {
    "id": "medical-dibao",
    "name": {
     "zh": "医疗救助（低保）",
     "en": "medical assistance (dibao)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "medical",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "dibao",
      "says": {
       "zh": "低保对象",
       "en": "is in dibao, with the household or alone"
      },
      "holds": "(低保 and 核算人口) or 单人低保",
      "source": "anhui-medical-2022"
     },
     {
      "id": "above-deductible",
      "says": {
       "zh": "政策范围内自付费用超过起付线",
       "en": "in-policy cost left is above the deductible"
      },
      "holds": "政策范围内自付医疗费 > 低保医疗救助起付线",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "min(四舍五入((政策范围内自付医疗费 - 低保医疗救助起付线) * 低保医疗救助比例, 2), 医疗救助封顶线)",
     "per": "year",
     "reading": {
      "zh": "四舍五入到分",
      "en": "rounded half up to fen"
     },
     "source": "anhui-medical-2022"
    },
    "excludedBy": [],
    "overlap": "medical-assistance",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话"
    ]
   },
   {
    "id": "medical-margin",
    "name": {
     "zh": "医疗救助（低保边缘）",
     "en": "medical assistance (margin)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "medical",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "margin",
      "says": {
       "zh": "低保边缘家庭成员",
       "en": "belongs to a margin household"
      },
      "holds": "低保边缘 and 核算人口",
      "source": "anhui-medical-2022"
     },
     {
      "id": "above-deductible",
      "says": {
       "zh": "政策范围内自付费用超过起付线",
       "en": "in-policy cost left is above the deductible"
      },
      "holds": "政策范围内自付医疗费 > 低保边缘医疗救助起付线",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "min(四舍五入((政策范围内自付医疗费 - 低保边缘医疗救助起付线) * 低保边缘医疗救助比例, 2), 医疗救助封顶线)",
     "per": "year",
     "reading": {
      "zh": "四舍五入到分",
      "en": "rounded half up to fen"
     },
     "source": "anhui-medical-2022"
    },
    "excludedBy": [],
    "overlap": "medical-assistance",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话"
    ]
   },
   {
    "id": "medical-monitoring",
    "name": {
     "zh": "医疗救助（监测对象）",
     "en": "medical assistance (monitoring)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "medical",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "monitoring",
      "says": {
       "zh": "防止返贫监测对象",
       "en": "is monitored against return to poverty"
      },
      "holds": "监测对象 and 监测口径人口",
      "source": "anhui-medical-2022"
     },
     {
      "id": "above-deductible",
      "says": {
       "zh": "政策范围内自付费用超过起付线",
       "en": "in-policy cost left is above the deductible"
      },
      "holds": "政策范围内自付医疗费 > 监测对象医疗救助起付线",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "min(四舍五入((政策范围内自付医疗费 - 监测对象医疗救助起付线) * 监测对象医疗救助比例, 2), 医疗救助封顶线)",
     "per": "year",
     "reading": {
      "zh": "四舍五入到分",
      "en": "rounded half up to fen"
     },
     "source": "anhui-medical-2022"
    },
    "excludedBy": [],
    "overlap": "medical-assistance",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话"
    ]
   },
   {
    "id": "premium-tekun",
    "name": {
     "zh": "资助参保（特困）",
     "en": "premium subsidy (tekun)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "insurance",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "tekun",
      "says": {
       "zh": "特困人员",
       "en": "is tekun"
      },
      "holds": "特困",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "居民医保个人缴费标准",
     "per": "year",
     "source": "anhui-medical-2022"
    },
    "excludedBy": [],
    "overlap": "premium-subsidy",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "参加基本医保"
    ]
   },
   {
    "id": "premium-dibao",
    "name": {
     "zh": "资助参保（低保）",
     "en": "premium subsidy (dibao)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "insurance",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "dibao",
      "says": {
       "zh": "低保对象",
       "en": "is in dibao, with the household or alone"
      },
      "holds": "(低保 and 核算人口) or 单人低保",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "四舍五入(居民医保个人缴费标准 * 低保资助参保比例, 2)",
     "per": "year",
     "source": "anhui-medical-2022"
    },
    "excludedBy": [],
    "overlap": "premium-subsidy",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "参加基本医保"
    ]
   },
   {
    "id": "premium-monitoring",
    "name": {
     "zh": "资助参保（监测对象）",
     "en": "premium subsidy (monitoring)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "insurance",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "monitoring",
      "says": {
       "zh": "防止返贫监测对象",
       "en": "is monitored against return to poverty"
      },
      "holds": "监测对象 and 监测口径人口",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "四舍五入(居民医保个人缴费标准 * 监测对象资助参保比例, 2)",
     "per": "year",
     "source": "anhui-medical-2022"
    },
    "excludedBy": [],
    "overlap": "premium-subsidy",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "参加基本医保"
    ]
   },
   {
    "id": "disability-living-subsidy",
    "name": {
     "zh": "困难残疾人生活补贴",
     "en": "living subsidy for disabled persons in hardship"
    },
    "layer": "special",
    "department": "civil-affairs",
    "unit": "person",
    "form": "cash",
    "need": "income",
    "source": "anhui-disability-2025",
    "for": [
     {
      "id": "dibao-or-once-poor",
      "says": {
       "zh": "低保对象或脱贫人口",
       "en": "is in dibao or was registered poor"
      },
      "holds": "(低保 and 核算人口) or 单人低保 or 建档立卡脱贫户",
      "source": "anhui-disability-2025"
     },
     {
      "id": "certificate",
      "says": {
       "zh": "持一至四级残疾人证",
       "en": "holds a disability certificate of grade 1 to 4"
      },
      "holds": "残疾等级 <= 4",
      "source": "anhui-disability-2025"
     },
     {
      "id": "not-tekun",
      "says": {
       "zh": "不是特困人员",
       "en": "is not tekun"
      },
      "holds": "not(特困)",
      "source": "anhui-disability-2025"
     }
    ],
    "amount": {
     "formula": "困难残疾人生活补贴标准",
     "per": "month",
     "source": "anhui-disability-2025"
    },
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话",
     "残疾类别",
     "残疾等级"
    ]
   },
   {
    "id": "disability-nursing-subsidy",
    "name": {
     "zh": "重度残疾人护理补贴",
     "en": "nursing subsidy for severely disabled persons"
    },
    "layer": "special",
    "department": "civil-affairs",
    "unit": "person",
    "form": "cash",
    "need": "care",
    "source": "anhui-disability-2025",
    "for": [
     {
      "id": "severe",
      "says": {
       "zh": "残疾一级或二级",
       "en": "disability of grade 1 or 2"
      },
      "holds": "重度残疾",
      "source": "anhui-disability-2025"
     },
     {
      "id": "long-term-care",
      "says": {
       "zh": "需长期照护",
       "en": "needs long-term care"
      },
      "holds": "需长期照护",
      "source": "anhui-disability-2025"
     },
     {
      "id": "not-tekun",
      "says": {
       "zh": "不是特困人员",
       "en": "is not tekun"
      },
      "holds": "not(特困)",
      "source": "anhui-disability-2025"
     }
    ],
    "amount": {
     "formula": "重度残疾人护理补贴标准",
     "per": "month",
     "source": "anhui-disability-2025"
    },
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话",
     "残疾类别",
     "残疾等级"
    ]
   }
  ],
  "comparisons": [],
  "calendar": [],
  "freshness": [],
  "untranslated": [
   {
    "id": "fallen-back-medical",
    "says": {
     "zh": "返贫致贫人口医疗救助（起付线1500元、不低于70%）和资助参保（70%至80%）",
     "en": "medical assistance for people fallen back (deductible 1,500 yuan, at least 70 %) and their premium subsidy"
    },
    "why": {
     "zh": "登记表没有返贫致贫人口身份",
     "en": "the register does not hold the status"
    },
    "source": "anhui-medical-2022"
   },
   {
    "id": "critical-illness-insurance",
    "says": {
     "zh": "特困、低保、返贫致贫人口大病保险起付线减半、支付比例提高5个百分点",
     "en": "critical-illness insurance: half the deductible and five points more for tekun, dibao and fallen-back"
    },
    "why": {
     "zh": "由医保系统在救助之前结算",
     "en": "settled by the insurance before assistance"
    },
    "source": "anhui-medical-2022"
   },
   {
    "id": "medical-tilt",
    "says": {
     "zh": "倾斜救助",
     "en": "tilt assistance on what remains"
    },
    "why": {
     "zh": "由市规定，蚌埠市标准未查到",
     "en": "by the city; Bengbu's was not found"
    },
    "source": "anhui-medical-2022"
   },
   {
    "id": "subsidy-either-or",
    "says": {
     "zh": "护理补贴与高龄失能护理补贴、离休护理费等择高享受；领取工伤护理费的不享受",
     "en": "the nursing subsidy or an old-age care allowance, the higher; not beside work-injury nursing pay"
    },
    "why": {
     "zh": "登记表没有这些待遇",
     "en": "the register does not hold these benefits"
    },
    "source": "anhui-disability-2025"
   },
   {
    "id": "orphan-living-subsidy",
    "says": {
     "zh": "孤儿不享受困难残疾人生活补贴",
     "en": "orphans get no living subsidy"
    },
    "why": {
     "zh": "登记表没有孤儿认定事项",
     "en": "the register does not hold orphan status"
    },
    "source": "anhui-disability-2025"
   }
  ]
 },
 {
  "format": "1",
  "id": "cn-340303",
  "extends": "cn-34",
  "title": {
   "zh": "蚌埠市蚌山区低收入人口并轨帮扶政策",
   "en": "Merged assistance in Bengshan District of Bengbu"
  },
  "division": "340303",
  "place": {
   "zh": "蚌埠市蚌山区",
   "en": "Bengshan District, Bengbu"
  },
  "checkedOn": "2026-02-28",
  "note": {
   "zh": "蚌埠市2023年以后的标准没有查到，因此之后日期的认定会提示缺少哪些参数，而不是使用旧值",
   "en": "Bengbu's figures from 2023 on were not found; a determination for a later day names what is missing instead of using old ones"
  },
  "overridable": [],
  "layers": [],
  "townships": [
   {
    "id": "340303001",
    "name": {
     "zh": "天桥街道",
     "en": "Tianqiao Street"
    }
   },
   {
    "id": "340303002",
    "name": {
     "zh": "青年街道",
     "en": "Qingnian Street"
    }
   },
   {
    "id": "340303003",
    "name": {
     "zh": "纬二路街道",
     "en": "Weierlu Street"
    }
   },
   {
    "id": "340303004",
    "name": {
     "zh": "黄庄街道",
     "en": "Huangzhuang Street"
    }
   },
   {
    "id": "340303005",
    "name": {
     "zh": "宏业村街道",
     "en": "Hongyecun Street"
    }
   },
   {
    "id": "340303200",
    "name": {
     "zh": "燕山乡",
     "en": "Yanshan Township"
    }
   },
   {
    "id": "340303201",
    "name": {
     "zh": "雪华乡",
     "en": "Xuehua Township"
    }
   }
  ],
  "sources": [
   {
    "id": "bengshan-pilot-2025",
    "title": "蚌山区防止返贫帮扶政策与低收入人口常态化帮扶政策衔接并轨试点工作方案",
    "date": "2025-04-27",
    "certainty": "primary"
   },
   {
    "id": "bengbu-2022",
    "title": "怀远县城乡低保和特困供养标准公开页面（载蚌埠市2022年7月标准）",
    "url": "https://www.ahhy.gov.cn/zfxxgk/public/24961/50723733.html",
    "certainty": "official",
    "note": {
     "zh": "页面称拟定标准",
     "en": "the page calls the standards proposed"
    }
   },
   {
    "id": "bengbu-2020",
    "title": "蚌埠市提高城乡低保标准的报道",
    "date": "2020-04-01",
    "url": "http://m.bbnews.cn/p/9070.html",
    "certainty": "secondary"
   },
   {
    "id": "bengbu-2018",
    "title": "蚌埠市2018年城乡低保标准的报道",
    "url": "https://bengbu.news.fang.com/2018-11-14/30243689.htm",
    "certainty": "secondary"
   },
   {
    "id": "yuhui-temporary-2024",
    "title": "蚌埠市禹会区临时救助标准页面",
    "date": "2024-04-30",
    "url": "https://www.yuhui.gov.cn/zfxxgk/public/49711/51114016.html",
    "certainty": "official"
   }
  ],
  "departments": [
   {
    "id": "civil-affairs",
    "name": {
     "zh": "区民政局",
     "en": "District Civil Affairs Bureau"
    },
    "duty": {
     "zh": "牵头；低收入人口管理、基本生活救助、动态监测平台、经济状况核对",
     "en": "lead; low-income population, basic living, platform, verification"
    }
   },
   {
    "id": "agriculture",
    "name": {
     "zh": "区农业农村水利局",
     "en": "District Agriculture, Rural Affairs and Water Bureau"
    },
    "duty": {
     "zh": "监测对象认定和帮扶、饮水安全",
     "en": "monitoring objects and their help, drinking water"
    }
   },
   {
    "id": "human-resources",
    "name": {
     "zh": "区人力资源和社会保障局",
     "en": "District Human Resources and Social Security Bureau"
    },
    "duty": {
     "zh": "就业救助、培训、登记失业人员数据",
     "en": "employment assistance, training, data of the unemployed"
    }
   },
   {
    "id": "health",
    "name": {
     "zh": "区卫生健康委员会",
     "en": "District Health Commission"
    },
    "duty": {
     "zh": "健康服务、重病患者数据",
     "en": "health services, data of patients"
    }
   },
   {
    "id": "medical-insurance",
    "name": {
     "zh": "区医疗保障局",
     "en": "District Medical Insurance Bureau"
    },
    "duty": {
     "zh": "医疗救助、资助参保、大病重病数据",
     "en": "medical assistance, premium subsidy, data of serious illness"
    }
   },
   {
    "id": "education",
    "name": {
     "zh": "区教育局",
     "en": "District Education Bureau"
    },
    "duty": {
     "zh": "教育救助、控辍保学",
     "en": "education assistance, drop-out control"
    }
   },
   {
    "id": "housing",
    "name": {
     "zh": "区住房保障中心",
     "en": "District Housing Security Centre"
    },
    "duty": {
     "zh": "公租房、危房改造",
     "en": "public rental housing, repair of dangerous dwellings"
    }
   },
   {
    "id": "disabled-federation",
    "name": {
     "zh": "区残疾人联合会",
     "en": "District Disabled Persons' Federation"
    },
    "duty": {
     "zh": "残疾人康复和服务、重度残疾人数据",
     "en": "rehabilitation and services, data of the severely disabled"
    }
   },
   {
    "id": "emergency",
    "name": {
     "zh": "区应急管理局",
     "en": "District Emergency Management Bureau"
    },
    "duty": {
     "zh": "受灾人员救助",
     "en": "disaster relief"
    }
   }
  ],
  "zones": [],
  "lists": [],
  "inputs": [],
  "parameters": [
   {
    "id": "dibao-standard",
    "open": {
     "missing": {
      "zh": "蚌埠市2023年7月以后的城乡低保标准；约2021年的690元起始日未查到",
      "en": "Bengbu's standards after July 2023, and when the 690 yuan of about 2021 began"
     },
     "publisher": {
      "zh": "蚌埠市人民政府",
      "en": "the city of Bengbu"
     }
    },
    "values": [
     {
      "from": "2018-07-01",
      "until": "2019-07-01",
      "urban": "575.00",
      "rural": "575.00",
      "source": "bengbu-2018",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "农村为城区和固镇县的每年6900元；何时停用未查到，按一年计",
       "en": "rural is 6,900 yuan a year of the city districts; its end was not found, one year is taken"
      }
     },
     {
      "from": "2020-01-01",
      "until": "2021-01-01",
      "urban": "660.00",
      "rural": "660.00",
      "source": "bengbu-2020",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "2020-04-01 通知，自1月起补发；何时停用未查到，按一年计",
       "en": "notice of 2020-04-01 with effect from January; its end was not found, one year is taken"
      }
     },
     {
      "from": "2022-07-01",
      "until": "2023-07-01",
      "urban": "739.00",
      "rural": "722.00",
      "source": "bengbu-2022",
      "checkedOn": "2026-02-28",
      "certainty": "official",
      "note": {
       "zh": "页面称拟定；2023年7月起的标准未查到",
       "en": "the page calls it proposed; what followed in July 2023 was not found"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-standard",
    "open": {
     "missing": {
      "zh": "蚌埠市特困基本生活标准；2022年7月农村为11292元/年，城镇只公布了财政补助口径14208元/年，口径不同，不录入",
      "en": "Bengbu's tekun standard; of July 2022 only the rural 11,292 yuan is a living standard, the urban 14,208 is a fiscal subsidy, so neither is entered"
     },
     "publisher": {
      "zh": "蚌埠市人民政府",
      "en": "the city of Bengbu"
     }
    },
    "values": [],
    "derived": []
   },
   {
    "id": "tekun-care-full",
    "open": {
     "missing": {
      "zh": "蚌埠市2023年以后的照料护理标准",
      "en": "Bengbu's care rates from 2023 on"
     },
     "publisher": {
      "zh": "蚌埠市人民政府",
      "en": "the city of Bengbu"
     }
    },
    "values": [
     {
      "from": "2022-07-01",
      "until": "2023-07-01",
      "value": "525.00",
      "source": "bengbu-2022",
      "checkedOn": "2026-02-28",
      "certainty": "official",
      "note": {
       "zh": "市辖区分散供养；何时停用未查到，按一年计",
       "en": "city districts, at home; its end was not found, one year is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-care-partial",
    "open": {
     "missing": {
      "zh": "蚌埠市2023年以后的照料护理标准",
      "en": "Bengbu's care rates from 2023 on"
     },
     "publisher": {
      "zh": "蚌埠市人民政府",
      "en": "the city of Bengbu"
     }
    },
    "values": [
     {
      "from": "2022-07-01",
      "until": "2023-07-01",
      "value": "300.00",
      "source": "bengbu-2022",
      "checkedOn": "2026-02-28",
      "certainty": "official",
      "note": {
       "zh": "市辖区分散供养；何时停用未查到，按一年计",
       "en": "city districts, at home; its end was not found, one year is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-care-self",
    "open": {
     "missing": {
      "zh": "蚌埠市2023年以后的照料护理标准",
      "en": "Bengbu's care rates from 2023 on"
     },
     "publisher": {
      "zh": "蚌埠市人民政府",
      "en": "the city of Bengbu"
     }
    },
    "values": [
     {
      "from": "2022-07-01",
      "until": "2023-07-01",
      "value": "45.00",
      "source": "bengbu-2022",
      "checkedOn": "2026-02-28",
      "certainty": "official",
      "note": {
       "zh": "市辖区分散供养；何时停用未查到，按一年计",
       "en": "city districts, at home; its end was not found, one year is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "disposable-income",
    "open": {
     "missing": {
      "zh": "蚌埠市2023、2024年人均可支配收入，以及采用的口径",
      "en": "Bengbu's disposable income of 2023 and 2024, and which figure is meant"
     },
     "publisher": {
      "zh": "蚌埠市统计局；口径由市民政局规定",
      "en": "the city's statistics office; the figure meant by the city's civil affairs"
     }
    },
    "values": [],
    "derived": []
   }
  ],
  "checks": [],
  "facts": [],
  "tables": [],
  "categories": [],
  "needs": [],
  "overlaps": [],
  "programmes": [
   {
    "id": "water-connection",
    "name": {
     "zh": "饮水安全保障",
     "en": "safe drinking water"
    },
    "layer": "special",
    "department": "agriculture",
    "unit": "household",
    "form": "service",
    "need": "water",
    "source": "bengshan-pilot-2025",
    "for": [
     {
      "id": "low-income",
      "says": {
       "zh": "低收入家庭",
       "en": "is a low-income household"
      },
      "holds": "低收入家庭",
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "not-safe",
      "says": {
       "zh": "水量、水质、取水、供水保证有一项不达标",
       "en": "quantity, quality, access or reliability of water fails"
      },
      "holds": "水量达标 = false or 水质达标 = false or 取水方便 = false or 供水保证 = false",
      "source": "bengshan-pilot-2025"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "区划代码",
     "住址",
     "联系电话",
     "水量达标",
     "水质达标",
     "取水方便",
     "供水保证"
    ]
   },
   {
    "id": "rehabilitation",
    "name": {
     "zh": "残疾人康复服务",
     "en": "rehabilitation of disabled persons"
    },
    "layer": "service",
    "department": "disabled-federation",
    "unit": "person",
    "form": "service",
    "need": "care",
    "source": "bengshan-pilot-2025",
    "for": [
     {
      "id": "low-income",
      "says": {
       "zh": "低收入家庭成员",
       "en": "belongs to a low-income household"
      },
      "holds": "低收入家庭",
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "certificate",
      "says": {
       "zh": "持残疾人证",
       "en": "holds a disability certificate"
      },
      "holds": "残疾等级 <= 4",
      "source": "bengshan-pilot-2025"
     }
    ],
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话",
     "残疾类别",
     "残疾等级"
    ]
   }
  ],
  "comparisons": [
   {
    "id": "serious-illness",
    "title": {
     "zh": "大病重病患者名单",
     "en": "patients with serious or critical illness"
    },
    "department": "medical-insurance",
    "source": "bengshan-pilot-2025",
    "identity": "citizenId",
    "columns": [
     {
      "key": "name",
      "name": {
       "zh": "姓名",
       "en": "name"
      },
      "kind": "text",
      "level": "3",
      "required": "true",
      "synonyms": [
       "患者姓名",
       "残疾人姓名",
       "人员姓名"
      ]
     },
     {
      "key": "citizenId",
      "name": {
       "zh": "证件号码",
       "en": "citizen ID"
      },
      "kind": "citizenId",
      "level": "4",
      "required": "true",
      "synonyms": [
       "身份证号",
       "身份证号码",
       "公民身份号码",
       "身份证件号码"
      ]
     },
     {
      "key": "phone",
      "name": {
       "zh": "联系电话",
       "en": "telephone"
      },
      "kind": "text",
      "level": "3",
      "required": "false",
      "synonyms": [
       "联系方式",
       "手机号码",
       "电话"
      ]
     },
     {
      "key": "township",
      "name": {
       "zh": "所在乡镇",
       "en": "township"
      },
      "kind": "text",
      "level": "2",
      "required": "false",
      "synonyms": [
       "乡镇",
       "所属乡镇",
       "乡镇街道"
      ]
     },
     {
      "key": "disease",
      "name": {
       "zh": "病种",
       "en": "disease"
      },
      "kind": "text",
      "level": "4",
      "required": "false",
      "synonyms": [
       "疾病名称",
       "病种名称",
       "诊断"
      ]
     },
     {
      "key": "treatedOn",
      "name": {
       "zh": "就诊日期",
       "en": "treated on"
      },
      "kind": "day",
      "level": "4",
      "required": "false",
      "synonyms": [
       "就诊时间",
       "入院日期"
      ]
     },
     {
      "key": "selfPaid",
      "name": {
       "zh": "自付费用",
       "en": "cost borne"
      },
      "kind": "money",
      "level": "4",
      "required": "false",
      "synonyms": [
       "自付费用（元）",
       "个人自付费用",
       "自负费用"
      ],
      "unit": "yuan/year"
     }
    ],
    "clues": [
     {
      "id": "not-covered",
      "on": "matched",
      "when": "现享类别 = \"无\" and 监测类型 in (\"非监测对象\", \"风险已消除\")",
      "says": {
       "zh": "在大病重病名单上，家庭未享受任何类别",
       "en": "on the list, and the household has no category"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "illness-not-recorded",
      "on": "matched",
      "when": "患病情况 != \"重特大疾病\"",
      "says": {
       "zh": "档案登记的患病情况与名单不符",
       "en": "the register does not show the illness"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "not-in-register",
      "on": "listOnly",
      "says": {
       "zh": "在名单上，档案中没有此人",
       "en": "on the list, and not in the register"
      },
      "source": "bengshan-pilot-2025"
     }
    ]
   },
   {
    "id": "severe-disability",
    "title": {
     "zh": "重度残疾人名单",
     "en": "severely disabled persons"
    },
    "department": "disabled-federation",
    "source": "bengshan-pilot-2025",
    "identity": "citizenId",
    "columns": [
     {
      "key": "name",
      "name": {
       "zh": "姓名",
       "en": "name"
      },
      "kind": "text",
      "level": "3",
      "required": "true",
      "synonyms": [
       "患者姓名",
       "残疾人姓名",
       "人员姓名"
      ]
     },
     {
      "key": "certificate",
      "name": {
       "zh": "残疾证号",
       "en": "certificate number"
      },
      "kind": "text",
      "level": "4",
      "required": "false",
      "synonyms": [
       "残疾证编号",
       "残疾人证号"
      ]
     },
     {
      "key": "citizenId",
      "name": {
       "zh": "证件号码",
       "en": "citizen ID"
      },
      "kind": "citizenId",
      "level": "4",
      "required": "true",
      "synonyms": [
       "身份证号",
       "身份证号码",
       "公民身份号码",
       "身份证件号码"
      ]
     },
     {
      "key": "disability",
      "name": {
       "zh": "残疾类别",
       "en": "disability category"
      },
      "kind": "code",
      "level": "4",
      "required": "false",
      "synonyms": [
       "残疾类型"
      ],
      "codes": {
       "1": {
        "zh": "视力",
        "en": "visual"
       },
       "2": {
        "zh": "听力",
        "en": "hearing"
       },
       "3": {
        "zh": "言语",
        "en": "speech"
       },
       "4": {
        "zh": "肢体",
        "en": "limb"
       },
       "5": {
        "zh": "智力",
        "en": "intellectual"
       },
       "6": {
        "zh": "精神",
        "en": "mental"
       },
       "7": {
        "zh": "多重",
        "en": "multiple"
       }
      }
     },
     {
      "key": "grade",
      "name": {
       "zh": "残疾等级",
       "en": "disability grade"
      },
      "kind": "count",
      "level": "4",
      "required": "false",
      "synonyms": [
       "残疾级别"
      ]
     },
     {
      "key": "issuedOn",
      "name": {
       "zh": "发证日期",
       "en": "issued on"
      },
      "kind": "day",
      "level": "4",
      "required": "false",
      "synonyms": [
       "发证时间",
       "首次办证日期"
      ]
     },
     {
      "key": "phone",
      "name": {
       "zh": "联系电话",
       "en": "telephone"
      },
      "kind": "text",
      "level": "3",
      "required": "false",
      "synonyms": [
       "联系方式",
       "手机号码",
       "电话"
      ]
     },
     {
      "key": "township",
      "name": {
       "zh": "所在乡镇",
       "en": "township"
      },
      "kind": "text",
      "level": "2",
      "required": "false",
      "synonyms": [
       "乡镇",
       "所属乡镇",
       "乡镇街道"
      ]
     }
    ],
    "clues": [
     {
      "id": "not-covered",
      "on": "matched",
      "when": "现享类别 = \"无\" and 监测类型 in (\"非监测对象\", \"风险已消除\")",
      "says": {
       "zh": "在重度残疾人名单上，家庭未享受任何类别",
       "en": "on the list, and the household has no category"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "grade-differs",
      "on": "matched",
      "when": "not(残疾等级 <= 2)",
      "says": {
       "zh": "档案登记的残疾等级与名单不符",
       "en": "the register does not show a severe disability"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "not-in-register",
      "on": "listOnly",
      "says": {
       "zh": "在名单上，档案中没有此人",
       "en": "on the list, and not in the register"
      },
      "source": "bengshan-pilot-2025"
     }
    ]
   },
   {
    "id": "unemployed",
    "title": {
     "zh": "登记失业人员名单",
     "en": "registered unemployed"
    },
    "department": "human-resources",
    "source": "bengshan-pilot-2025",
    "identity": "citizenId",
    "columns": [
     {
      "key": "name",
      "name": {
       "zh": "姓名",
       "en": "name"
      },
      "kind": "text",
      "level": "3",
      "required": "true",
      "synonyms": [
       "患者姓名",
       "残疾人姓名",
       "人员姓名"
      ]
     },
     {
      "key": "citizenId",
      "name": {
       "zh": "证件号码",
       "en": "citizen ID"
      },
      "kind": "citizenId",
      "level": "4",
      "required": "true",
      "synonyms": [
       "身份证号",
       "身份证号码",
       "公民身份号码",
       "身份证件号码"
      ]
     },
     {
      "key": "phone",
      "name": {
       "zh": "联系电话",
       "en": "telephone"
      },
      "kind": "text",
      "level": "3",
      "required": "false",
      "synonyms": [
       "联系方式",
       "手机号码",
       "电话"
      ]
     },
     {
      "key": "township",
      "name": {
       "zh": "所在乡镇",
       "en": "township"
      },
      "kind": "text",
      "level": "2",
      "required": "false",
      "synonyms": [
       "乡镇",
       "所属乡镇",
       "乡镇街道"
      ]
     },
     {
      "key": "unemployedOn",
      "name": {
       "zh": "失业登记日期",
       "en": "registered unemployed on"
      },
      "kind": "day",
      "level": "3",
      "required": "false",
      "synonyms": [
       "失业日期",
       "登记日期"
      ]
     },
     {
      "key": "unemployedReason",
      "name": {
       "zh": "失业原因",
       "en": "reason"
      },
      "kind": "text",
      "level": "3",
      "required": "false",
      "synonyms": []
     }
    ],
    "clues": [
     {
      "id": "not-covered",
      "on": "matched",
      "when": "现享类别 = \"无\" and 监测类型 in (\"非监测对象\", \"风险已消除\")",
      "says": {
       "zh": "登记失业，家庭未享受任何类别",
       "en": "registered unemployed, and the household has no category"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "employment-differs",
      "on": "matched",
      "when": "就业状况 != \"登记失业\"",
      "says": {
       "zh": "档案登记的就业状况与名单不符",
       "en": "the register shows another employment"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "not-in-register",
      "on": "listOnly",
      "says": {
       "zh": "在名单上，档案中没有此人",
       "en": "on the list, and not in the register"
      },
      "source": "bengshan-pilot-2025"
     }
    ]
   },
   {
    "id": "monitoring",
    "title": {
     "zh": "防止返贫监测对象名单",
     "en": "households monitored against return to poverty"
    },
    "department": "agriculture",
    "source": "bengshan-pilot-2025",
    "identity": "citizenId",
    "columns": [
     {
      "key": "name",
      "name": {
       "zh": "姓名",
       "en": "name"
      },
      "kind": "text",
      "level": "3",
      "required": "true",
      "synonyms": [
       "患者姓名",
       "残疾人姓名",
       "人员姓名"
      ]
     },
     {
      "key": "citizenId",
      "name": {
       "zh": "证件号码",
       "en": "citizen ID"
      },
      "kind": "citizenId",
      "level": "4",
      "required": "true",
      "synonyms": [
       "身份证号",
       "身份证号码",
       "公民身份号码",
       "身份证件号码"
      ]
     },
     {
      "key": "headName",
      "name": {
       "zh": "户主姓名",
       "en": "name of head"
      },
      "kind": "text",
      "level": "3",
      "required": "false",
      "synonyms": []
     },
     {
      "key": "headId",
      "name": {
       "zh": "户主证件号码",
       "en": "citizen ID of head"
      },
      "kind": "citizenId",
      "level": "4",
      "required": "false",
      "synonyms": [
       "户主身份证号"
      ]
     },
     {
      "key": "township",
      "name": {
       "zh": "所在乡镇",
       "en": "township"
      },
      "kind": "text",
      "level": "2",
      "required": "false",
      "synonyms": [
       "乡镇",
       "所属乡镇",
       "乡镇街道"
      ]
     },
     {
      "key": "monitoring",
      "name": {
       "zh": "监测对象类别",
       "en": "monitoring type"
      },
      "kind": "code",
      "level": "2",
      "required": "false",
      "synonyms": [
       "监测类型",
       "监测对象类型"
      ],
      "codes": {
       "unstable": {
        "zh": "脱贫不稳定户",
        "en": "unstable out-of-poverty household"
       },
       "margin": {
        "zh": "边缘易致贫户",
        "en": "household on the margin of poverty"
       },
       "sudden": {
        "zh": "突发严重困难户",
        "en": "household in sudden serious difficulty"
       },
       "eliminated": {
        "zh": "风险已消除",
        "en": "risk eliminated"
       }
      }
     },
     {
      "key": "risk",
      "name": {
       "zh": "风险类型",
       "en": "risk"
      },
      "kind": "text",
      "level": "3",
      "required": "false",
      "synonyms": [
       "致贫返贫风险",
       "风险点"
      ]
     },
     {
      "key": "identifiedOn",
      "name": {
       "zh": "识别日期",
       "en": "identified on"
      },
      "kind": "day",
      "level": "2",
      "required": "false",
      "synonyms": [
       "识别时间",
       "认定日期"
      ]
     },
     {
      "key": "phone",
      "name": {
       "zh": "联系电话",
       "en": "telephone"
      },
      "kind": "text",
      "level": "3",
      "required": "false",
      "synonyms": [
       "联系方式",
       "手机号码",
       "电话"
      ]
     }
    ],
    "clues": [
     {
      "id": "without-category",
      "on": "matched",
      "when": "现享类别 = \"无\"",
      "says": {
       "zh": "监测对象未享受任何民政救助类别",
       "en": "monitored, and without a category of civil affairs"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "status-differs",
      "on": "matched",
      "when": "监测类型 in (\"非监测对象\", \"风险已消除\")",
      "says": {
       "zh": "名单上为监测对象，档案登记不是",
       "en": "on the list as monitored, and not in the register as such"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "not-in-register",
      "on": "listOnly",
      "says": {
       "zh": "在名单上，档案中没有此人",
       "en": "on the list, and not in the register"
      },
      "source": "bengshan-pilot-2025"
     },
     {
      "id": "not-on-list",
      "on": "registerOnly",
      "when": "监测户在册 and 监测类型 in (\"脱贫不稳定户\", \"边缘易致贫户\", \"突发严重困难户\")",
      "says": {
       "zh": "档案登记为监测对象，名单上没有",
       "en": "monitored in the register, and not on the list"
      },
      "source": "bengshan-pilot-2025"
     }
    ]
   }
  ],
  "calendar": [],
  "freshness": [],
  "untranslated": [
   {
    "id": "rigid-basic-living",
    "says": {
     "zh": "方案把刚性支出困难家庭成员的帮扶列在基本生活救助下",
     "en": "the plan lists help for rigid-expenditure households under basic living assistance"
    },
    "why": {
     "zh": "方案没有写形式和金额",
     "en": "it says neither form nor amount"
    },
    "source": "bengshan-pilot-2025"
   },
   {
    "id": "temporary-bands",
    "says": {
     "zh": "临时救助按低保标准倍数分档（禹会区2024年：急难型2至5倍，较重不超过8倍，最高10倍）",
     "en": "temporary assistance in multiples of the dibao standard (Yuhui 2024: 2 to 5, up to 8, at most 10 for emergencies)"
    },
    "why": {
     "zh": "蚌山区标准未查到，且为幅度，由审批机关确定",
     "en": "Bengshan's own was not found, and it is a band in which the authority chooses"
    },
    "source": "yuhui-temporary-2024"
   },
   {
    "id": "charity",
    "says": {
     "zh": "慈善帮扶、社会工作服务",
     "en": "charity and social work"
    },
    "why": {
     "zh": "按需求与供给逐件对接",
     "en": "matched case by case"
    },
    "source": "bengshan-pilot-2025"
   }
  ]
 },
 {
  "format": "1",
  "id": "cn-340303-sample",
  "extends": "cn-340303",
  "title": {
   "zh": "蚌山区示例政策包（示例参数，仅供演示）",
   "en": "Bengshan sample pack (invented figures, for demonstration only)"
  },
  "division": "340303",
  "checkedOn": "2026-02-28",
  "note": {
   "zh": "本层全部数值为演示虚构，不得用于实际认定；正式使用前请以公布的文件逐项替换",
   "en": "Every figure of this layer is invented; replace each with the published one before real use"
  },
  "overridable": [],
  "layers": [],
  "townships": [],
  "sources": [
   {
    "id": "example",
    "title": "示例参数（为演示虚构，不是任何机关公布的标准）",
    "certainty": "invented",
    "note": {
     "zh": "仅供演示和测试",
     "en": "for demonstration and tests only"
    }
   }
  ],
  "departments": [],
  "zones": [],
  "lists": [],
  "inputs": [],
  "parameters": [
   {
    "id": "dibao-financial-months",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "24",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "dibao-dwellings",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "dibao-vehicles",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "dibao-vehicle-value",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "10000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "margin-financial-months",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "36",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "margin-dwellings",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "margin-vehicles",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "margin-vehicle-value",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "50000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-financial-months",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "48",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-dwellings",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-vehicles",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-vehicle-value",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "80000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-financial-months",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "24",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-tekun",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.9",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-dibao",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.75",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-margin",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.6",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-monitoring",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.6",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "premium-quota",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "400.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "premium-share-dibao",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.85",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "medical-burden-line",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "10000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "sudden-spending-line",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "5000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "medical-deductible-rigid",
    "name": {
     "zh": "刚性支出医疗救助起付线",
     "en": "medical deductible rigid"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "20000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "medical-ratio-rigid",
    "name": {
     "zh": "刚性支出医疗救助比例",
     "en": "medical ratio rigid"
    },
    "unit": "ratio",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.5",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "medical-cap-rigid",
    "name": {
     "zh": "刚性支出医疗救助封顶线",
     "en": "medical cap rigid"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "30000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "education-preschool",
    "name": {
     "zh": "学前教育资助标准",
     "en": "preschool aid"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "2000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "education-primary",
    "name": {
     "zh": "小学资助标准",
     "en": "primary aid"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "education-junior",
    "name": {
     "zh": "初中资助标准",
     "en": "junior aid"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1250.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "education-senior",
    "name": {
     "zh": "高中阶段资助标准",
     "en": "senior aid"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "3000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "education-college",
    "name": {
     "zh": "高等教育资助标准",
     "en": "college aid"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "4000.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "dibao-standard",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "urban": "800.00",
      "rural": "780.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "disposable-income",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "urban": "47500.00",
      "rural": "21200.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-ratio",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.6",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-living-share",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "single-dibao-share",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-standard",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "urban": "12480.00",
      "rural": "12168.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-care-full",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "560.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-care-partial",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "320.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-care-self",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "50.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "monitoring-line",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "8800.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "basic-pension-counts",
    "values": [
     {
      "from": "2026-01-01",
      "until": "2027-01-01",
      "value": "false",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented",
      "note": {
       "zh": "2025年之后的规定未查到，演示中假定继续不计入",
       "en": "the rule after 2025 was not found; the demonstration assumes that it goes on"
      }
     }
    ],
    "derived": []
   }
  ],
  "checks": [],
  "facts": [],
  "tables": [],
  "categories": [],
  "needs": [],
  "overlaps": [],
  "programmes": [
   {
    "id": "medical-rigid",
    "name": {
     "zh": "医疗救助（刚性支出困难）",
     "en": "medical assistance (rigid expenditure)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "medical",
    "source": "example",
    "for": [
     {
      "id": "rigid",
      "says": {
       "zh": "刚性支出困难家庭成员",
       "en": "belongs to a rigid expenditure household"
      },
      "holds": "刚性支出困难 and 核算人口",
      "source": "example"
     },
     {
      "id": "above-deductible",
      "says": {
       "zh": "政策范围内自付费用超过起付线",
       "en": "in-policy cost left is above the deductible"
      },
      "holds": "政策范围内自付医疗费 > 刚性支出医疗救助起付线",
      "source": "example"
     }
    ],
    "amount": {
     "formula": "min(四舍五入((政策范围内自付医疗费 - 刚性支出医疗救助起付线) * 刚性支出医疗救助比例, 2), 刚性支出医疗救助封顶线)",
     "per": "year",
     "source": "example"
    },
    "excludedBy": [],
    "overlap": "medical-assistance",
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话"
    ]
   },
   {
    "id": "education-aid",
    "name": {
     "zh": "教育资助",
     "en": "education aid"
    },
    "layer": "special",
    "department": "education",
    "unit": "person",
    "form": "cash",
    "need": "education",
    "source": "example",
    "for": [
     {
      "id": "low-income",
      "says": {
       "zh": "低收入家庭成员",
       "en": "belongs to a low-income household"
      },
      "holds": "低收入家庭",
      "source": "example"
     },
     {
      "id": "at-school",
      "says": {
       "zh": "在学前至高等教育阶段就读",
       "en": "is at school, from preschool to college"
      },
      "holds": "就学情况 in (\"学前教育\", \"小学\", \"初中\", \"普通高中\", \"中等职业教育\", \"专科或本科\")",
      "source": "example"
     }
    ],
    "amount": {
     "formula": "if 就学情况 = \"学前教育\" then 学前教育资助标准 else if 就学情况 = \"小学\" then 小学资助标准 else if 就学情况 = \"初中\" then 初中资助标准 else if 就学情况 = \"专科或本科\" then 高等教育资助标准 else 高中阶段资助标准",
     "per": "year",
     "source": "example"
    },
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "联系电话",
     "就学情况"
    ]
   }
  ],
  "comparisons": [],
  "calendar": [],
  "freshness": [],
  "untranslated": []
 }
]`)

/** The digest of each pack put on its parents. */
export const hashes: Readonly<Record<string, string>> = JSON.parse(String.raw`{
 "cn": "d5eab0a342ac448ee83e4b6eae769bae5e86fa529a590a79a3127fd4470bd6d4",
 "cn-34": "8af3e3b09a374ce35ca015855aed51cf9012d10166e502790b39a45a32551bb0",
 "cn-340303": "a6f39c4c714206f07de3e27acf6c54655d4c3edf8741fd85a464a58679b67031",
 "cn-340303-sample": "5debc7589393edacd864bc14a0984fbcacfe953cbd92ae4e09bbce047c3bdb5b"
}`)
