// Written by scripts/generate.ts from the folders beside it. Do not edit.

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
   "parameters.margin-includes-line",
   "categories.dibao",
   "parameters.rigid-after-deduction",
   "tables.tekun-care-rate",
   "tables.dibao-uplift-share",
   "programmes.temporary-assistance",
   "facts.no-labour-by-province",
   "facts.obligor-by-province",
   "facts.chose-child-welfare",
   "facts.single-by-county",
   "facts.imputed-income",
   "facts.hardship-deduction",
   "facts.margin-income-line",
   "facts.ill-or-severe-within",
   "facts.resettled-rate",
   "facts.land-rate",
   "facts.rural-rate",
   "facts.in-institution",
   "facts.refused-work",
   "facts.grace-known",
   "facts.fallen-back-known",
   "facts.other-hardship-known",
   "facts.monitoring-income",
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
   },
   {
    "id": "temporary-2026",
    "title": "关于进一步健全完善临时救助制度的意见（2026-01-29 报道）",
    "certainty": "secondary",
    "note": {
     "zh": "只见报道，原文未读到",
     "en": "known from reports; the text was not read"
    }
   },
   {
    "id": "disclosure-2019",
    "title": "政府信息公开条例",
    "issuer": "国务院",
    "certainty": "primary",
    "note": {
     "zh": "2019-04-03 修订",
     "en": "amended 2019-04-03"
    }
   },
   {
    "id": "monitoring-notice",
    "title": "秦安县防返贫监测问答（公示天数和不得公示的内容）",
    "url": "http://www.qinan.gov.cn/info/11792/1360362.htm",
    "certainty": "official",
    "note": {
     "zh": "县级页面；国家文件原文未读到",
     "en": "a county's page; the national text was not read"
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
  "lists": [
   {
    "id": "obligors",
    "name": {
     "zh": "法定义务人",
     "en": "obligors"
    },
    "level": "3",
    "note": {
     "zh": "依法应当赡养、抚养、扶养特困申请人的人，不住在一起的也逐人登记；一个也没有的由调查结论写明",
     "en": "everybody with a legal duty to support the applicant, living elsewhere or not; where there is nobody, the conclusion of the survey says so"
    },
    "asks": {
     "zh": "依法应当赡养、抚养、扶养申请人的有哪些人？一个也没有的也要写明",
     "en": "Who has a legal duty to support the applicant? Say so too when there is nobody"
    },
    "answeredBy": "village",
    "source": "tekun-2021 第八条"
   }
  ],
  "inputs": [
   {
    "id": "obligor-of",
    "name": {
     "zh": "义务对象序号",
     "en": "obligor member"
    },
    "scope": "obligors",
    "kind": "count",
    "level": "2",
    "synonyms": [],
    "asks": {
     "zh": "这名义务人对家里哪一个成员有赡养、抚养、扶养义务？",
     "en": "To which member does the obligor owe support?"
    },
    "answeredBy": "village",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-birth",
    "name": {
     "zh": "义务人出生日期",
     "en": "obligor birth date"
    },
    "scope": "obligors",
    "kind": "day",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这名义务人是哪年哪月哪日出生的？",
     "en": "When was the obligor born?"
    },
    "answeredBy": "village",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-category",
    "name": {
     "zh": "义务人救助类别",
     "en": "obligor category"
    },
    "scope": "obligors",
    "kind": "code",
    "level": "3",
    "codes": {
     "none": {
      "zh": "无",
      "en": "none"
     },
     "tekun": {
      "zh": "特困",
      "en": "tekun"
     },
     "dibao": {
      "zh": "低保",
      "en": "dibao"
     }
    },
    "synonyms": [],
    "asks": {
     "zh": "这名义务人自己是不是特困或低保？",
     "en": "Is the obligor tekun or in dibao?"
    },
    "answeredBy": "civil-affairs",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-income",
    "name": {
     "zh": "义务人年收入",
     "en": "obligor income"
    },
    "scope": "obligors",
    "kind": "money",
    "level": "3",
    "unit": "yuan/year",
    "synonyms": [],
    "asks": {
     "zh": "这名义务人本人一年收入多少？",
     "en": "What is the obligor's own income of a year?"
    },
    "answeredBy": "civil-affairs",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-assets-within",
    "name": {
     "zh": "义务人财产符合规定",
     "en": "obligor assets within"
    },
    "scope": "obligors",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这名义务人的财产是否符合当地低收入家庭的规定？",
     "en": "Are the obligor's assets within the limit for low-income families?"
    },
    "answeredBy": "civil-affairs",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-disability",
    "name": {
     "zh": "义务人残疾情形",
     "en": "obligor disability"
    },
    "scope": "obligors",
    "kind": "code",
    "level": "4",
    "codes": {
     "none": {
      "zh": "无或较轻",
      "en": "none or lesser"
     },
     "severe": {
      "zh": "重度残疾",
      "en": "severe"
     },
     "mental": {
      "zh": "三级智力或精神残疾",
      "en": "grade 3 intellectual or mental"
     }
    },
    "synonyms": [],
    "asks": {
     "zh": "这名义务人是不是重度残疾，或三级智力、精神残疾？",
     "en": "Is the obligor severely disabled, or grade 3 intellectual or mental?"
    },
    "answeredBy": "disabled-federation",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-standing",
    "name": {
     "zh": "义务人特殊状态",
     "en": "obligor standing"
    },
    "scope": "obligors",
    "kind": "code",
    "level": "4",
    "codes": {
     "none": {
      "zh": "无",
      "en": "none"
     },
     "incapable": {
      "zh": "无民事行为能力",
      "en": "without civil capacity"
     },
     "missing": {
      "zh": "被宣告失踪",
      "en": "declared missing"
     },
     "prison": {
      "zh": "在监狱服刑",
      "en": "in prison"
     }
    },
    "synonyms": [],
    "asks": {
     "zh": "这名义务人是不是无民事行为能力、被宣告失踪或在监狱服刑？",
     "en": "Is the obligor without civil capacity, declared missing or in prison?"
    },
    "answeredBy": "village",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "child-standing",
    "name": {
     "zh": "儿童身份",
     "en": "child standing"
    },
    "scope": "person",
    "kind": "code",
    "level": "3",
    "codes": {
     "none": {
      "zh": "无",
      "en": "none"
     },
     "orphan": {
      "zh": "孤儿",
      "en": "orphan"
     },
     "unsupported": {
      "zh": "事实无人抚养儿童",
      "en": "de facto unsupported child"
     }
    },
    "synonyms": [],
    "asks": {
     "zh": "这个孩子是不是孤儿或事实无人抚养儿童？",
     "en": "Is the child an orphan or de facto unsupported?"
    },
    "answeredBy": "civil-affairs",
    "source": "tekun-2021 第九条"
   },
   {
    "id": "child-welfare-chosen",
    "name": {
     "zh": "选择儿童福利保障",
     "en": "child welfare chosen"
    },
    "scope": "person",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这个孩子选的是孤儿、事实无人抚养儿童保障，还是特困供养？选前者填“是”",
     "en": "Was the system for orphans chosen in place of tekun support?"
    },
    "answeredBy": "family",
    "source": "tekun-2021 第九条"
   },
   {
    "id": "collective-land",
    "name": {
     "zh": "持有承包地或集体股份",
     "en": "collective land"
    },
    "scope": "person",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这个人有没有承包土地，或者参加农村集体经济收益分配？",
     "en": "Does the person hold contracted land or shares of collective income?"
    },
    "answeredBy": "village",
    "source": "tekun-2021 第十九条"
   },
   {
    "id": "resettled-in-town",
    "name": {
     "zh": "已安置到城镇",
     "en": "resettled"
    },
    "scope": "person",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这个人是不是已经搬迁安置到城镇居住？",
     "en": "Has the person been resettled to a town?"
    },
    "answeredBy": "village",
    "source": "tekun-2021 第十九条"
   },
   {
    "id": "care-place",
    "name": {
     "zh": "供养方式",
     "en": "care place"
    },
    "scope": "person",
    "kind": "code",
    "level": "3",
    "codes": {
     "home": {
      "zh": "分散供养",
      "en": "at home"
     },
     "institution": {
      "zh": "集中供养",
      "en": "in an institution"
     }
    },
    "synonyms": [],
    "asks": {
     "zh": "这个人选择在家分散供养，还是到供养机构集中供养？",
     "en": "At home, or in an institution?"
    },
    "answeredBy": "family",
    "source": "assistance-2014 第十九条"
   },
   {
    "id": "work-refusals",
    "name": {
     "zh": "连续无理由拒绝就业次数",
     "en": "work refusals"
    },
    "scope": "person",
    "kind": "count",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "介绍的工作适合本人，这个人连续几次没有正当理由拒绝？",
     "en": "How many times in a row did the person refuse suitable work without good reason?"
    },
    "answeredBy": "human-resources",
    "source": "dibao-2021 第三十四条"
   },
   {
    "id": "single-ground",
    "name": {
     "zh": "单人保申请情形",
     "en": "lone dibao ground"
    },
    "scope": "person",
    "kind": "code",
    "level": "4",
    "codes": {
     "none": {
      "zh": "未申请",
      "en": "not applied"
     },
     "clergy": {
      "zh": "宗教教职人员",
      "en": "clergy"
     },
     "severe": {
      "zh": "成年无业重度残疾人",
      "en": "adult without work and severely disabled"
     },
     "local": {
      "zh": "县级以上民政部门规定的其他人员",
      "en": "others by local rule"
     }
    },
    "synonyms": [],
    "note": {
     "zh": "只在本人以该情形提出申请时登记，不普遍询问",
     "en": "only entered when the person applies on that ground; nobody is asked for it otherwise"
    },
    "asks": {
     "zh": "这个人是不是单独提出低保申请？按哪种情形？",
     "en": "Does the person apply alone, and on which ground?"
    },
    "answeredBy": "village",
    "source": "dibao-2021 第八条"
   },
   {
    "id": "religious-site-since",
    "name": {
     "zh": "宗教场所居住起",
     "en": "religious site since"
    },
    "scope": "person",
    "kind": "day",
    "level": "4",
    "synonyms": [],
    "asks": {
     "zh": "申请人从哪一天起离家在宗教场所居住？",
     "en": "Since which day has the applicant lived in the religious site?"
    },
    "answeredBy": "village",
    "source": "dibao-2021 第八条"
   },
   {
    "id": "fallen-back-recognised",
    "name": {
     "zh": "农业农村部门认定返贫致贫",
     "en": "fallen back recognised"
    },
    "scope": "household",
    "kind": "flag",
    "level": "2",
    "synonyms": [],
    "asks": {
     "zh": "这一户有没有被认定为返贫致贫户？",
     "en": "Has the household been recognised as fallen back into poverty?"
    },
    "answeredBy": "agriculture",
    "source": "monitoring-2021"
   },
   {
    "id": "window-net-income",
    "name": {
     "zh": "监测期纯收入",
     "en": "monitoring window income"
    },
    "scope": "household",
    "kind": "money",
    "level": "3",
    "unit": "yuan/year",
    "synonyms": [],
    "note": {
     "zh": "到认定前一个月月底为止十二个月的家庭纯收入；登记的收入期间正好相同的不必另填",
     "en": "net income of the twelve months to the end of the month before; not needed where the register's own window is the same"
    },
    "asks": {
     "zh": "到上个月月底为止的十二个月，这一户的纯收入一共多少？",
     "en": "What was the household's net income in the twelve months to the end of last month?"
    },
    "answeredBy": "agriculture",
    "source": "monitoring-county"
   },
   {
    "id": "other-hardship-recognised",
    "name": {
     "zh": "认定为其他困难人员",
     "en": "other hardship recognised"
    },
    "scope": "household",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这一户有没有按当地规定认定为其他困难家庭？",
     "en": "Is the household recognised as in other difficulty by local rule?"
    },
    "answeredBy": "civil-affairs",
    "source": "layered-2023 第二部分"
   },
   {
    "id": "province-no-labour",
    "name": {
     "zh": "省级认定无劳动能力",
     "en": "province no labour"
    },
    "scope": "person",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这个人是不是按省级补充规定认定为无劳动能力？",
     "en": "Is the person without labour capacity by a provincial rule?"
    },
    "answeredBy": "civil-affairs",
    "source": "tekun-2021 第五条"
   },
   {
    "id": "province-obligor",
    "name": {
     "zh": "省级认定无履行能力",
     "en": "province obligor unable"
    },
    "scope": "obligors",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这名义务人是不是按省级补充规定认定为无履行能力？",
     "en": "Is the obligor not able by a provincial rule?"
    },
    "answeredBy": "civil-affairs",
    "source": "tekun-2021 第八条"
   }
  ],
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
    "id": "dibao-financial-months-ill",
    "name": {
     "zh": "重病重残低保金融资产月数",
     "en": "dibao financial months ill"
    },
    "unit": "months",
    "open": {
     "missing": {
      "zh": "家中有重病重残时的金融资产限额；不放宽的与一般限额相同",
      "en": "the limit where somebody is seriously ill or disabled; the same where it is not looser"
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
   },
   {
    "id": "margin-includes-line",
    "name": {
     "zh": "边缘收入线含本数",
     "en": "margin line included"
    },
    "unit": "flag",
    "values": [
     {
      "from": "2021-07-01",
      "value": "false",
      "source": "dibao-2021 第八条",
      "checkedOn": "2026-02-28",
      "certainty": "primary",
      "note": {
       "zh": "原文为低于",
       "en": "the text says below"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-after-deduction",
    "name": {
     "zh": "刚性支出按扣减后收入",
     "en": "rigid after deduction"
    },
    "unit": "flag",
    "values": [
     {
      "from": "2025-01-01",
      "value": "false",
      "source": "rigid-2024 第四条",
      "checkedOn": "2026-02-28",
      "certainty": "primary",
      "note": {
       "zh": "全国办法只规定支出占收入的比例；采用扣减后收入的地方另填",
       "en": "the national text knows the ratio only; places that use the other test fill this in"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "hardship-deduction-share",
    "name": {
     "zh": "残病支出扣减比例",
     "en": "hardship deduction share"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "因残疾、重病产生的支出按多少比例扣减收入；不扣减的填0",
      "en": "how much of spending by disability or illness is deducted from income; 0 for nothing"
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
    "id": "adult-severe-multiple",
    "name": {
     "zh": "成年无业重残收入倍数",
     "en": "adult severe income multiple"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "成年无业重度残疾人按单人户申请时家庭收入不得达到低保标准的多少倍",
      "en": "the multiple of the dibao standard below which the household of an adult severely disabled person must be"
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
    "id": "work-refusal-share",
    "name": {
     "zh": "拒绝就业减发比例",
     "en": "work refusal share"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "三次无正当理由拒绝就业的，本人低保金减发多少；停发填1",
      "en": "how much of the own share is withheld after three refusals; 1 for all of it"
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
    "id": "uplift-elderly-age",
    "name": {
     "zh": "增发老年人年龄",
     "en": "uplift age"
    },
    "unit": "years",
    "open": {
     "missing": {
      "zh": "从多少周岁起增发低保金",
      "en": "from which age dibao money is raised"
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
    "id": "uplift-elderly",
    "name": {
     "zh": "老年人增发比例",
     "en": "uplift elderly"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "老年人按低保标准的多少增发",
      "en": "how much of the standard is added for the elderly"
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
    "id": "uplift-minor",
    "name": {
     "zh": "未成年人增发比例",
     "en": "uplift minor"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "未成年人按低保标准的多少增发",
      "en": "how much of the standard is added for minors"
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
    "id": "uplift-severe",
    "name": {
     "zh": "重度残疾人增发比例",
     "en": "uplift severe"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "重度残疾人按低保标准的多少增发",
      "en": "how much of the standard is added for the severely disabled"
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
    "id": "uplift-illness",
    "name": {
     "zh": "重病患者增发比例",
     "en": "uplift illness"
    },
    "unit": "ratio",
    "open": {
     "missing": {
      "zh": "重病患者按低保标准的多少增发",
      "en": "how much of the standard is added for the seriously ill"
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
    "id": "tekun-central-full",
    "name": {
     "zh": "集中全护理照料标准",
     "en": "institutional full care standard"
    },
    "unit": "yuan/month",
    "open": {
     "missing": {
      "zh": "集中供养全护理的照料护理标准",
      "en": "the care standard of full loss in an institution"
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
    "id": "tekun-central-partial",
    "name": {
     "zh": "集中半护理照料标准",
     "en": "institutional partial care standard"
    },
    "unit": "yuan/month",
    "open": {
     "missing": {
      "zh": "集中供养半护理的照料护理标准",
      "en": "the care standard of partial loss in an institution"
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
    "id": "tekun-central-self",
    "name": {
     "zh": "集中全自理照料标准",
     "en": "institutional self care standard"
    },
    "unit": "yuan/month",
    "open": {
     "missing": {
      "zh": "集中供养全自理的照料护理标准",
      "en": "the care standard of the self-caring in an institution"
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
    "id": "dibao-grace",
    "name": {
     "zh": "低保渐退期采用",
     "en": "dibao grace used"
    },
    "unit": "flag",
    "note": {
     "zh": "原则上不超过六个月；此处按六个月全额，另有规定的替换低保类别",
     "en": "in principle up to six months; taken as six months in full, a place with another rule replaces the category"
    },
    "open": {
     "missing": {
      "zh": "就业后是否给予渐退期，以及期限和发放方式",
      "en": "whether a grace period is given after taking up work, how long and how much"
     },
     "publisher": {
      "zh": "县级以上民政部门",
      "en": "civil affairs of the county or above"
     }
    },
    "values": [],
    "derived": []
   }
  ],
  "checks": [
   {
    "id": "margin-above-standard",
    "says": {
     "zh": "边缘家庭倍数大于一",
     "en": "the margin multiple is above one"
    },
    "holds": "边缘家庭倍数 > 1",
    "source": "dibao-2021 第八条"
   },
   {
    "id": "rigid-assets-not-stricter",
    "says": {
     "zh": "刚性支出家庭的财产限额不严于边缘家庭",
     "en": "asset limits of rigid expenditure are not stricter than those of margin"
    },
    "holds": "刚性支出家庭金融资产月数 >= 边缘家庭金融资产月数",
    "source": "rigid-2024 第四条"
   },
   {
    "id": "illness-not-stricter",
    "says": {
     "zh": "有重病重残的家庭，财产限额不低于一般家庭",
     "en": "the limit with illness or disability is not below the usual one"
    },
    "holds": "重病重残低保金融资产月数 >= 低保金融资产月数",
    "source": "dibao-2021 第十四条"
   },
   {
    "id": "care-by-need",
    "says": {
     "zh": "照料标准全护理不低于半护理，半护理不低于全自理",
     "en": "care rates fall from full to partial to none"
    },
    "holds": "全护理照料标准 >= 半护理照料标准 and 半护理照料标准 >= 全自理照料标准",
    "source": "tekun-2021 第二十一条至第二十三条"
   }
  ],
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
    "formula": "sum(工资性收入, 经营收入, 财产净收入, 养老金, 赡养抚养扶养费收入, 其他转移性收入, if 基础养老金计入收入 then 基础养老金 else 0, 推算收入) - sum(必要就业成本, 经营成本, 转移性支出, 残病扣减)",
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
    "id": "tekun-listed-disability",
    "name": {
     "zh": "特困规定残疾",
     "en": "tekun listed disability"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "(残疾等级 <= 3 and 残疾类别 in (\"智力\", \"精神\")) or (残疾等级 <= 2 and 残疾类别 = \"肢体\") or (残疾等级 = 1 and 残疾类别 = \"视力\")",
    "source": "tekun-2021 第五条"
   },
   {
    "id": "no-labour-by-province",
    "name": {
     "zh": "省定无劳动能力情形",
     "en": "no labour capacity by province"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(省级认定无劳动能力) and 省级认定无劳动能力",
    "reading": {
     "zh": "没有登记的即没有认定；有统一规定的地方由下级替换",
     "en": "what nobody entered was not recognised; a place with a rule of its own replaces this"
    },
    "source": "tekun-2021 第五条"
   },
   {
    "id": "obligor-means",
    "name": {
     "zh": "义务人收入财产符合",
     "en": "obligor means within"
    },
    "scope": "obligors",
    "unit": "flag",
    "formula": "义务人年收入 < 上年度人均可支配收入 and 义务人财产符合规定",
    "reading": {
     "zh": "低于不含本数",
     "en": "below excludes the figure itself"
    },
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-dibao-elderly",
    "name": {
     "zh": "义务人低保且年满六十",
     "en": "obligor dibao elderly"
    },
    "scope": "obligors",
    "unit": "flag",
    "formula": "义务人救助类别 = \"低保\" and 周岁(义务人出生日期, 认定日) >= 60",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-elderly",
    "name": {
     "zh": "义务人年满七十且困难",
     "en": "obligor elderly hardship"
    },
    "scope": "obligors",
    "unit": "flag",
    "formula": "周岁(义务人出生日期, 认定日) >= 70 and 义务人收入财产符合",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-disabled",
    "name": {
     "zh": "义务人重残且困难",
     "en": "obligor disabled hardship"
    },
    "scope": "obligors",
    "unit": "flag",
    "formula": "义务人残疾情形 in (\"重度残疾\", \"三级智力或精神残疾\") and 义务人收入财产符合",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-away",
    "name": {
     "zh": "义务人无行为能力失踪或服刑",
     "en": "obligor away"
    },
    "scope": "obligors",
    "unit": "flag",
    "formula": "义务人特殊状态 in (\"无民事行为能力\", \"被宣告失踪\", \"在监狱服刑\") and 义务人财产符合规定",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-by-province",
    "name": {
     "zh": "省定无履行能力情形",
     "en": "obligor unable by province"
    },
    "scope": "obligors",
    "unit": "flag",
    "formula": "已知(省级认定无履行能力) and 省级认定无履行能力",
    "reading": {
     "zh": "没有登记的即没有认定；有统一规定的地方由下级替换",
     "en": "what nobody entered was not recognised; a place with a rule of its own replaces this"
    },
    "source": "tekun-2021 第八条"
   },
   {
    "id": "obligor-not-able",
    "name": {
     "zh": "义务人无履行能力",
     "en": "obligor unable"
    },
    "scope": "obligors",
    "unit": "flag",
    "formula": "义务人救助类别 = \"特困\" or 义务人低保且年满六十 or 义务人年满七十且困难 or 义务人重残且困难 or 义务人无行为能力失踪或服刑 or 省定无履行能力情形",
    "source": "tekun-2021 第八条"
   },
   {
    "id": "chose-child-welfare",
    "name": {
     "zh": "选择了儿童福利",
     "en": "child welfare selected"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "儿童身份 in (\"孤儿\", \"事实无人抚养儿童\") and 选择儿童福利保障",
    "source": "tekun-2021 第九条"
   },
   {
    "id": "single-by-county",
    "name": {
     "zh": "县定单人保情形",
     "en": "lone dibao by county"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(单人保申请情形) and 单人保申请情形 = \"县级以上民政部门规定的其他人员\"",
    "reading": {
     "zh": "没有登记的即没有认定；有统一规定的地方由下级替换",
     "en": "what nobody entered was not recognised; a place with a rule of its own replaces this"
    },
    "source": "dibao-2021 第八条"
   },
   {
    "id": "imputed-income",
    "name": {
     "zh": "推算收入",
     "en": "imputed income"
    },
    "scope": "person",
    "unit": "yuan/year",
    "formula": "0",
    "reading": {
     "zh": "劳动力系数、赡养费推算等由各地规定，且须结合实际情况，全国不推算，由下级替换",
     "en": "coefficients of labour or of support are local and must look at real circumstances; nothing is imputed here, a place replaces this"
    },
    "source": "safety-net-2022 一（一）"
   },
   {
    "id": "hardship-deduction",
    "name": {
     "zh": "残病扣减",
     "en": "hardship deduction"
    },
    "scope": "person",
    "unit": "yuan/year",
    "formula": "if 残病支出扣减比例 = 0 then 0 else if 适用(残疾等级) or 患病情况 = \"重特大疾病\" then sum(自负医疗费, 残疾康复支出) * 残病支出扣减比例 else 0",
    "reading": {
     "zh": "可以扣减因残疾、患重病产生的刚性支出；项目和标准由各地规定，其他算法由下级替换",
     "en": "rigid spending by disability or serious illness may be deducted; what and how much is local, other ways replace this"
    },
    "source": "dibao-2021 第十三条"
   },
   {
    "id": "margin-income-line",
    "name": {
     "zh": "边缘家庭收入线",
     "en": "margin income line"
    },
    "scope": "household",
    "unit": "yuan/month",
    "formula": "低保标准 * 边缘家庭倍数",
    "reading": {
     "zh": "另有最高限的地方由下级替换，如取与最低工资中较低的",
     "en": "places with a ceiling besides replace this, as the lower of it and the minimum wage"
    },
    "source": "dibao-2021 第八条"
   },
   {
    "id": "ill-or-severe-within",
    "name": {
     "zh": "家中有重病重残",
     "en": "serious illness within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "some m in 成员 satisfies m.核算人口 and (m.重残或三级智力精神残疾 or m.患病情况 = \"重特大疾病\")",
    "reading": {
     "zh": "重残为一级、二级和三级智力、精神残疾",
     "en": "grades 1 and 2, and grade 3 intellectual or mental"
    },
    "source": "dibao-2021 第十四条"
   },
   {
    "id": "resettled-rate",
    "name": {
     "zh": "按城镇安置",
     "en": "resettlement counted"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已安置到城镇",
    "source": "tekun-2021 第十九条"
   },
   {
    "id": "land-rate",
    "name": {
     "zh": "按承包地计",
     "en": "land counted"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "持有承包地或集体股份",
    "source": "tekun-2021 第十九条"
   },
   {
    "id": "rural-rate",
    "name": {
     "zh": "按农村标准供养",
     "en": "rural support rate"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "if 按城镇安置 then false else (城乡 = \"农村\" or 按承包地计)",
    "reading": {
     "zh": "持有承包土地或参加集体收益分配的原则上按农村标准；已搬迁安置到城镇的按城镇标准",
     "en": "holders of contracted land or collective shares normally get the rural rate, those resettled to towns the urban one"
    },
    "source": "tekun-2021 第十九条"
   },
   {
    "id": "in-institution",
    "name": {
     "zh": "集中供养对象",
     "en": "institutional care"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "供养方式 = \"集中供养\"",
    "source": "assistance-2014 第十九条"
   },
   {
    "id": "refused-work",
    "name": {
     "zh": "拒绝就业满三次",
     "en": "refused work thrice"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "连续无理由拒绝就业次数 >= 3",
    "source": "dibao-2021 第三十四条"
   },
   {
    "id": "share-withheld",
    "name": {
     "zh": "本人份额减发",
     "en": "share withheld"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "劳动能力 in (\"普通劳动力\", \"弱劳动力或半劳动力\") and 就业状况 in (\"登记失业\", \"未就业\") and 拒绝就业满三次",
    "reading": {
     "zh": "有劳动能力而未就业的",
     "en": "somebody able to work who does not"
    },
    "source": "dibao-2021 第三十四条"
   },
   {
    "id": "grace-known",
    "name": {
     "zh": "既往救助须核对",
     "en": "past assistance counts"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "true",
    "reading": {
     "zh": "渐退期以既往救助记录为准；没有记录的待核对",
     "en": "the grace period rests on the record of past assistance; without one it must be looked up"
    },
    "source": "dibao-2021 第三十三条"
   },
   {
    "id": "fallen-back-known",
    "name": {
     "zh": "已认定返贫致贫",
     "en": "fallen back known"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "农业农村部门认定返贫致贫",
    "source": "monitoring-2021"
   },
   {
    "id": "other-hardship-known",
    "name": {
     "zh": "已认定其他困难",
     "en": "other hardship known"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "认定为其他困难人员",
    "source": "layered-2023 第二部分"
   },
   {
    "id": "window-fits",
    "name": {
     "zh": "登记期间即监测期间",
     "en": "register window fits"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "收入起 = 月初(认定日 - 个月(12)) and 收入止 = 月末(认定日 - 个月(1))",
    "reading": {
     "zh": "监测收入期间为到认定前一个月月底为止的十二个月",
     "en": "the window is the twelve months to the end of the month before"
    },
    "source": "monitoring-county"
   },
   {
    "id": "monitoring-income",
    "name": {
     "zh": "监测纯收入",
     "en": "monitoring income"
    },
    "scope": "household",
    "unit": "yuan/year",
    "formula": "if 登记期间即监测期间 then 家庭年纯收入 else 监测期纯收入",
    "source": "monitoring-county"
   },
   {
    "id": "dibao-financial-within",
    "name": {
     "zh": "低保金融资产符合",
     "en": "dibao financial assets within"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "sum(金融资产) <= 低保标准 * (if 家中有重病重残 then 重病重残低保金融资产月数 else 低保金融资产月数) * 核算人数"
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
    "id": "shares-withheld",
    "name": {
     "zh": "减发人数",
     "en": "shares withheld"
    },
    "scope": "household",
    "unit": "persons",
    "formula": "count(成员[核算人口 and 本人份额减发])",
    "source": "dibao-2021 第三十四条"
   },
   {
    "id": "dibao-amount",
    "name": {
     "zh": "低保补差金额",
     "en": "dibao gap"
    },
    "scope": "household",
    "unit": "yuan/month",
    "formula": "进位((低保标准 * 核算人数 - 家庭月收入) * (核算人数 - 减发人数 * 拒绝就业减发比例) / 核算人数, 2)",
    "reading": {
     "zh": "按总额补差，不先算人均；拒绝就业的只减本人份额；不足一分的进位到分，取整到元或分档的地方由下级替换",
     "en": "the gap of the totals; refusing work costs the own share only; below one fen is rounded up, places with whole yuan or tiers replace it"
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
    "scope": "person",
    "unit": "yuan/month",
    "formula": "进位((if 按农村标准供养 then 特困基本生活标准农村 else 特困基本生活标准城镇) / 12, 2)",
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
    "formula": "低保 or 低保边缘 or 刚性支出困难 or 监测对象 or 返贫致贫 or 其他困难 or (some m in 成员 satisfies m.特困)",
    "source": "layered-2023 第二部分"
   }
  ],
  "tables": [
   {
    "id": "tekun-care-rate",
    "name": {
     "zh": "照料护理标准",
     "en": "care rate"
    },
    "scope": "person",
    "unit": "yuan/month",
    "hit": "first",
    "inputs": [
     "失能项数",
     "集中供养对象"
    ],
    "rows": [
     {
      "when": [
       ">= 4",
       "true"
      ],
      "gives": "集中全护理照料标准"
     },
     {
      "when": [
       ">= 4",
       "false"
      ],
      "gives": "全护理照料标准"
     },
     {
      "when": [
       "[1..3]",
       "true"
      ],
      "gives": "集中半护理照料标准"
     },
     {
      "when": [
       "[1..3]",
       "false"
      ],
      "gives": "半护理照料标准"
     },
     {
      "when": [
       "0",
       "true"
      ],
      "gives": "集中全自理照料标准"
     }
    ],
    "otherwise": "全自理照料标准",
    "reading": {
     "zh": "六项能力中四至六项不能自主完成为全护理，一至三项为半护理，都能完成为全自理",
     "en": "of six abilities 4 to 6 lost is full care, 1 to 3 partial, none self-caring"
    },
    "source": "tekun-2021 第二十一条至第二十三条"
   },
   {
    "id": "dibao-uplift-share",
    "name": {
     "zh": "增发比例",
     "en": "uplift share"
    },
    "scope": "person",
    "unit": "ratio",
    "hit": "max",
    "inputs": [
     "年龄",
     "重度残疾",
     "患病情况"
    ],
    "rows": [
     {
      "when": [
       ">= 增发老年人年龄",
       "-",
       "-"
      ],
      "gives": "老年人增发比例"
     },
     {
      "when": [
       "< 18",
       "-",
       "-"
      ],
      "gives": "未成年人增发比例"
     },
     {
      "when": [
       "-",
       "true",
       "-"
      ],
      "gives": "重度残疾人增发比例"
     },
     {
      "when": [
       "-",
       "-",
       "\"重特大疾病\""
      ],
      "gives": "重病患者增发比例"
     }
    ],
    "reading": {
     "zh": "同时符合几项的只按最高一项；可以叠加的地方把 hit 改为 sum",
     "en": "of several only the highest counts; places that add them up write hit sum"
    },
    "source": "assistance-2014 第十二条"
   }
  ],
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
    "reviews": [
     {
      "months": "12",
      "source": "reform-2020 第七条"
     }
    ],
    "exits": [],
    "when": [
     {
      "id": "no-labour",
      "says": {
       "zh": "无劳动能力（老年、未成年或规定等级的残疾）",
       "en": "without labour capacity (age, or disability of the listed grades)"
      },
      "any": [
       {
        "id": "elderly",
        "says": {
         "zh": "年满六十周岁",
         "en": "aged 60 or over"
        },
        "all": [
         {
          "id": "sixty",
          "says": {
           "zh": "年满六十周岁",
           "en": "is 60 or older"
          },
          "holds": "年龄 >= 60",
          "reading": {
           "zh": "年满含本数",
           "en": "the figure is included"
          },
          "source": "tekun-2021 第五条"
         }
        ]
       },
       {
        "id": "minor",
        "says": {
         "zh": "未满十六周岁的未成年人",
         "en": "a minor under 16"
        },
        "all": [
         {
          "id": "under-sixteen",
          "says": {
           "zh": "未满十六周岁",
           "en": "is under 16"
          },
          "holds": "年龄 < 16",
          "reading": {
           "zh": "未满不含本数",
           "en": "the figure is excluded"
          },
          "source": "tekun-2021 第五条"
         }
        ]
       },
       {
        "id": "disabled",
        "says": {
         "zh": "规定等级的残疾人",
         "en": "disabled in a listed grade"
        },
        "all": [
         {
          "id": "listed-grade",
          "says": {
           "zh": "一至三级智力、精神残疾，一级、二级肢体残疾，或一级视力残疾",
           "en": "grade 1 to 3 intellectual or mental, 1 or 2 limb, or 1 visual"
          },
          "holds": "特困规定残疾",
          "source": "tekun-2021 第五条"
         }
        ]
       },
       {
        "id": "minor-stays",
        "says": {
         "zh": "已享受供养的未成年人，未满十八周岁",
         "en": "a minor already supported, under 18"
        },
        "all": [
         {
          "id": "supported",
          "says": {
           "zh": "已享受特困供养",
           "en": "is supported already"
          },
          "holds": "现享类别 = \"特困\"",
          "source": "tekun-2021 第二十四条"
         },
         {
          "id": "under-eighteen",
          "says": {
           "zh": "未满十八周岁",
           "en": "is under 18"
          },
          "holds": "年龄 < 18",
          "source": "tekun-2021 第二十四条"
         }
        ]
       },
       {
        "id": "pupil-stays",
        "says": {
         "zh": "已享受供养，仍在义务教育、高中阶段就读",
         "en": "supported already, still in compulsory or senior secondary schooling"
        },
        "all": [
         {
          "id": "supported",
          "says": {
           "zh": "已享受特困供养",
           "en": "is supported already"
          },
          "holds": "现享类别 = \"特困\"",
          "source": "tekun-2021 第二十四条"
         },
         {
          "id": "at-school",
          "says": {
           "zh": "在小学、初中、普通高中或中等职业学校就读",
           "en": "is at primary, junior, senior or vocational secondary school"
          },
          "holds": "就学情况 in (\"小学\", \"初中\", \"普通高中\", \"中等职业教育\")",
          "source": "tekun-2021 第二十四条"
         }
        ]
       },
       {
        "id": "provincial",
        "says": {
         "zh": "省级规定的其他无劳动能力情形",
         "en": "another case by provincial rule"
        },
        "all": [
         {
          "id": "provincial-case",
          "says": {
           "zh": "符合省级规定的其他情形",
           "en": "is a case by provincial rule"
          },
          "holds": "省定无劳动能力情形",
          "source": "tekun-2021 第五条"
         }
        ]
       }
      ],
      "source": "tekun-2021 第五条"
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
      "any": [
       {
        "id": "concluded",
        "says": {
         "zh": "调查结论：没有义务人或义务人没有能力",
         "en": "the survey found nobody, or nobody able"
        },
        "all": [
         {
          "id": "not-listed",
          "says": {
           "zh": "没有逐人登记本人的义务人",
           "en": "the person's obligors are not listed one by one"
          },
          "holds": "not(已知(法定义务人)) or count(法定义务人[义务对象序号 = 成员序号]) = 0",
          "source": "tekun-2021 第八条"
         },
         {
          "id": "nobody-able",
          "says": {
           "zh": "调查登记没有能履行义务的人",
           "en": "the survey says that nobody is able"
          },
          "holds": "not(有能履行义务的赡养抚养扶养人)",
          "source": "tekun-2021 第八条"
         }
        ]
       },
       {
        "id": "listed",
        "says": {
         "zh": "逐人登记：每个义务人都没有履行能力",
         "en": "listed one by one: none of them is able"
        },
        "all": [
         {
          "id": "obligors-listed",
          "says": {
           "zh": "本人的义务人已逐人登记",
           "en": "the person's obligors are listed"
          },
          "holds": "已知(法定义务人) and count(法定义务人[义务对象序号 = 成员序号]) > 0",
          "source": "tekun-2021 第八条"
         },
         {
          "id": "none-able",
          "says": {
           "zh": "每个义务人都属于规定的无履行能力情形",
           "en": "every one of them is in a case the law lists"
          },
          "holds": "every o in 法定义务人[义务对象序号 = 成员序号] satisfies o.义务人无履行能力",
          "source": "tekun-2021 第八条"
         }
        ]
       }
      ],
      "source": "tekun-2021 第八条"
     },
     {
      "id": "not-child-welfare",
      "says": {
       "zh": "未选择孤儿或事实无人抚养儿童保障",
       "en": "did not choose the system for orphans"
      },
      "holds": "not(年龄 < 18 and 选择了儿童福利)",
      "source": "tekun-2021 第九条"
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
    "reviews": [
     {
      "months": "6",
      "when": "some m in 成员 satisfies m.核算人口 and m.劳动能力 in (\"普通劳动力\", \"弱劳动力或半劳动力\")",
      "source": "dibao-2021 第三十一条"
     },
     {
      "months": "12",
      "source": "dibao-2021 第三十一条"
     }
    ],
    "exits": [
     {
      "id": "work",
      "says": {
       "zh": "因就业增收退出，渐退期内继续发放",
       "en": "left by earning from work, paid on during the grace period"
      },
      "when": "低保渐退期采用 and (some m in 成员 satisfies m.核算人口 and m.就业状况 in (\"务工就业\", \"经营\"))",
      "steps": [
       {
        "months": "6",
        "share": "1"
       }
      ],
      "source": "dibao-2021 第三十三条"
     }
    ],
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
      "holds": "家庭月收入 < 边缘家庭收入线 * 核算人数 or (边缘收入线含本数 and 家庭月收入 = 边缘家庭收入线 * 核算人数)",
      "reading": {
       "zh": "低于不含本数；规定含本数的地方由参数“边缘收入线含本数”写明",
       "en": "below excludes the figure itself; places that include it say so by a parameter"
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
      "id": "not-tekun",
      "says": {
       "zh": "不是特困人员",
       "en": "is not tekun"
      },
      "holds": "not(特困)",
      "source": "dibao-2021 第八条"
     },
     {
      "id": "ground",
      "says": {
       "zh": "符合可以单独申请的情形之一",
       "en": "is in one of the situations in which a person may apply alone"
      },
      "any": [
       {
        "id": "margin-severe",
        "says": {
         "zh": "边缘家庭中的重残或三级智力、精神残疾人",
         "en": "in a margin household, with a severe or grade 3 intellectual or mental disability"
        },
        "all": [
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
          "id": "severe",
          "says": {
           "zh": "持一级、二级残疾证或三级智力、精神残疾证",
           "en": "certificate of grade 1 or 2, or of grade 3 intellectual or mental"
          },
          "holds": "重残或三级智力精神残疾",
          "source": "dibao-2021 第八条"
         }
        ]
       },
       {
        "id": "margin-illness",
        "says": {
         "zh": "边缘家庭中的重特大疾病患者",
         "en": "in a margin household, with a serious disease"
        },
        "all": [
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
          "id": "serious-illness",
          "says": {
           "zh": "患当地规定的重特大疾病",
           "en": "has a serious disease as defined locally"
          },
          "holds": "患病情况 = \"重特大疾病\"",
          "source": "dibao-2021 第八条"
         }
        ]
       },
       {
        "id": "clergy",
        "says": {
         "zh": "离家在宗教场所居住满三年、生活困难的宗教教职人员",
         "en": "clergy in hardship, living apart in a religious site for three years"
        },
        "all": [
         {
          "id": "applied",
          "says": {
           "zh": "以宗教教职人员身份提出申请",
           "en": "applies as clergy"
          },
          "holds": "已知(单人保申请情形) and 单人保申请情形 = \"宗教教职人员\"",
          "reading": {
           "zh": "没有登记申请的即没有申请",
           "en": "an application that nobody entered was not made"
          },
          "source": "dibao-2021 第八条"
         },
         {
          "id": "three-years",
          "says": {
           "zh": "离家居住满三年",
           "en": "has lived apart for three years"
          },
          "holds": "整月数(宗教场所居住起, 认定日) >= 36",
          "reading": {
           "zh": "三年以上含本数",
           "en": "three years or more includes the figure"
          },
          "source": "dibao-2021 第八条"
         },
         {
          "id": "poor",
          "says": {
           "zh": "本人收入低于低保标准，财产符合低保规定",
           "en": "own income is below the standard, assets within the limit"
          },
          "holds": "计入收入 < 低保标准 * 12 and 低保金融资产符合",
          "reading": {
           "zh": "生活困难按低保的收入和财产条件",
           "en": "hardship is read as the income and asset tests of dibao"
          },
          "source": "dibao-2021 第八条"
         },
         {
          "id": "not-with-family",
          "says": {
           "zh": "未随户享受低保",
           "en": "is not in dibao with a household"
          },
          "holds": "not(低保)",
          "source": "dibao-2021 第八条"
         }
        ]
       },
       {
        "id": "adult-severe",
        "says": {
         "zh": "按单人户申请的成年无业重度残疾人",
         "en": "an adult without work and with a severe disability, applying as a household of one"
        },
        "all": [
         {
          "id": "applied",
          "says": {
           "zh": "以成年无业重度残疾人身份提出申请",
           "en": "applies on that ground"
          },
          "holds": "已知(单人保申请情形) and 单人保申请情形 = \"成年无业重度残疾人\"",
          "reading": {
           "zh": "没有登记申请的即没有申请",
           "en": "an application that nobody entered was not made"
          },
          "source": "safety-net-2022 一（一）"
         },
         {
          "id": "adult",
          "says": {
           "zh": "年满十八周岁",
           "en": "is 18 or older"
          },
          "holds": "年龄 >= 18",
          "source": "civil-code 第十七条"
         },
         {
          "id": "without-work",
          "says": {
           "zh": "没有就业",
           "en": "does not work"
          },
          "holds": "就业状况 in (\"登记失业\", \"未就业\")",
          "source": "safety-net-2022 一（一）"
         },
         {
          "id": "severe",
          "says": {
           "zh": "残疾一级或二级",
           "en": "disability of grade 1 or 2"
          },
          "holds": "重度残疾",
          "source": "safety-net-2022 一（一）"
         },
         {
          "id": "own-income",
          "says": {
           "zh": "本人收入低于低保标准",
           "en": "own income is below the dibao standard"
          },
          "holds": "计入收入 < 低保标准 * 12",
          "reading": {
           "zh": "兄弟姐妹或六十周岁以上的人给的扶养费可以豁免，豁免的不登记为收入",
           "en": "support by siblings or by people of 60 or over may be left out and is then not entered"
          },
          "source": "safety-net-2022 一（一）"
         },
         {
          "id": "household-income",
          "says": {
           "zh": "家庭人均收入低于当地规定的倍数",
           "en": "household income is below the local multiple"
          },
          "holds": "家庭月收入 < 低保标准 * 成年无业重残收入倍数 * 核算人数",
          "reading": {
           "zh": "低于不含本数；要求须为边缘家庭的地方，倍数填边缘家庭倍数",
           "en": "below excludes the figure; places that ask for margin status give the margin multiple"
          },
          "source": "safety-net-2022 一（一）"
         },
         {
          "id": "not-with-family",
          "says": {
           "zh": "未随户享受低保",
           "en": "is not in dibao with the household"
          },
          "holds": "not(低保)",
          "source": "safety-net-2022 一（一）"
         }
        ]
       },
       {
        "id": "local",
        "says": {
         "zh": "县级以上民政部门规定的其他人员",
         "en": "others by the rule of the county or above"
        },
        "all": [
         {
          "id": "local-case",
          "says": {
           "zh": "符合县级以上规定的其他情形",
           "en": "is a case by the rule of the county or above"
          },
          "holds": "县定单人保情形",
          "source": "dibao-2021 第八条"
         }
        ]
       }
      ],
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
       "zh": "刚性支出达到规定程度",
       "en": "rigid expenditure is as high as the rule says"
      },
      "any": [
       {
        "id": "ratio",
        "says": {
         "zh": "刚性支出占家庭收入的比例超过规定比例",
         "en": "rigid expenditure is above the ratio of income"
        },
        "all": [
         {
          "id": "above-ratio",
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
        "id": "after-deduction",
        "says": {
         "zh": "扣减医疗支出后，人均收入低于低保标准（当地采用的）",
         "en": "after medical spending, income per member is below the dibao standard, where that test is used"
        },
        "all": [
         {
          "id": "test-used",
          "says": {
           "zh": "当地采用扣减后收入的办法",
           "en": "the place uses this test"
          },
          "holds": "刚性支出按扣减后收入",
          "source": "rigid-2024 第四条"
         },
         {
          "id": "below-after-deduction",
          "says": {
           "zh": "扣减自负医疗费后，家庭人均月收入低于低保标准",
           "en": "less medical cost, monthly income per member is below the dibao standard"
          },
          "holds": "家庭年收入 - sum(成员[核算人口].自负医疗费) < 低保标准 * 12 * 核算人数",
          "reading": {
           "zh": "低于不含本数",
           "en": "below excludes the figure itself"
          },
          "source": "rigid-2024 第四条"
         }
        ]
       }
      ],
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
       "zh": "属于三类监测对象之一",
       "en": "is one of the three types of monitored households"
      },
      "any": [
       {
        "id": "unstable",
        "says": {
         "zh": "脱贫不稳定户",
         "en": "unstable out-of-poverty household"
        },
        "all": [
         {
          "id": "once-poor",
          "says": {
           "zh": "曾建档立卡并脱贫",
           "en": "was registered poor and lifted out"
          },
          "holds": "建档立卡脱贫户",
          "source": "monitoring-2021"
         },
         {
          "id": "below-line",
          "says": {
           "zh": "人均纯收入低于当年监测范围",
           "en": "net income per person is below the year's line"
          },
          "holds": "监测纯收入 < 防止返贫监测范围 * 监测口径人数",
          "reading": {
           "zh": "监测范围按不含本数；是否含本数未见明文",
           "en": "the line is read as excluded; no text says so"
          },
          "source": "monitoring-county"
         },
         {
          "id": "at-risk",
          "says": {
           "zh": "存在返贫风险",
           "en": "is at risk of falling back"
          },
          "holds": "存在返贫致贫风险",
          "source": "monitoring-2021"
         }
        ]
       },
       {
        "id": "margin-of-poverty",
        "says": {
         "zh": "边缘易致贫户",
         "en": "household on the margin of poverty"
        },
        "all": [
         {
          "id": "never-poor",
          "says": {
           "zh": "未曾建档立卡",
           "en": "was never registered poor"
          },
          "holds": "not(建档立卡脱贫户)",
          "source": "monitoring-2021"
         },
         {
          "id": "below-line",
          "says": {
           "zh": "人均纯收入低于当年监测范围",
           "en": "net income per person is below the year's line"
          },
          "holds": "监测纯收入 < 防止返贫监测范围 * 监测口径人数",
          "reading": {
           "zh": "监测范围按不含本数；是否含本数未见明文",
           "en": "the line is read as excluded; no text says so"
          },
          "source": "monitoring-county"
         },
         {
          "id": "at-risk",
          "says": {
           "zh": "存在致贫风险",
           "en": "is at risk of poverty"
          },
          "holds": "存在返贫致贫风险",
          "source": "monitoring-2021"
         }
        ]
       },
       {
        "id": "sudden",
        "says": {
         "zh": "突发严重困难户",
         "en": "household in sudden serious hardship"
        },
        "all": [
         {
          "id": "shock",
          "says": {
           "zh": "因病、因灾、因意外等刚性支出较大或收入锐减",
           "en": "illness, disaster or accident brings high spending or a loss of income"
          },
          "holds": "突发严重困难",
          "reading": {
           "zh": "这一类不看监测范围；收入低于监测范围的已列入前两类",
           "en": "this type does not look at the line; those below it are of the two types before"
          },
          "source": "monitoring-2021"
         }
        ]
       }
      ],
      "source": "monitoring-2021"
     }
    ]
   },
   {
    "id": "fallen-back",
    "name": {
     "zh": "返贫致贫",
     "en": "fallen back"
    },
    "title": {
     "zh": "返贫致贫人口",
     "en": "people who fell back into poverty"
    },
    "unit": "household",
    "department": "agriculture",
    "source": "monitoring-2021",
    "reviews": [],
    "exits": [],
    "note": {
     "zh": "由农业农村部门认定，此处只登记结论",
     "en": "recognised by agriculture; only the conclusion is kept here"
    },
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
      "id": "recognised",
      "says": {
       "zh": "农业农村部门已认定返贫致贫",
       "en": "agriculture has recognised it"
      },
      "holds": "已认定返贫致贫",
      "source": "monitoring-2021"
     }
    ]
   },
   {
    "id": "other-hardship",
    "name": {
     "zh": "其他困难",
     "en": "other hardship"
    },
    "title": {
     "zh": "其他困难人员",
     "en": "other persons in difficulty"
    },
    "unit": "household",
    "department": "civil-affairs",
    "source": "layered-2023 第二部分",
    "reviews": [],
    "exits": [],
    "note": {
     "zh": "范围由当地规定，此处只登记结论",
     "en": "whom it means is local; only the conclusion is kept here"
    },
    "when": [
     {
      "id": "recognised",
      "says": {
       "zh": "按当地规定认定为其他困难人员",
       "en": "is recognised by local rule"
      },
      "holds": "已认定其他困难",
      "source": "layered-2023 第二部分"
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
     "formula": "照料护理标准",
     "per": "month",
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
    "id": "dibao-grace-money",
    "name": {
     "zh": "低保渐退期补助",
     "en": "dibao money of the grace period"
    },
    "layer": "basic",
    "department": "civil-affairs",
    "unit": "household",
    "form": "cash",
    "need": "income",
    "source": "dibao-2021 第三十三条",
    "for": [
     {
      "id": "in-grace",
      "says": {
       "zh": "因就业退出低保，仍在渐退期内",
       "en": "left dibao by work, within the grace period"
      },
      "holds": "既往救助须核对 and 低保渐退",
      "source": "dibao-2021 第三十三条"
     }
    ],
    "amount": {
     "formula": "低保渐退金额",
     "per": "month",
     "source": "dibao-2021 第三十三条"
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
    "id": "dibao-uplift",
    "name": {
     "zh": "低保增发",
     "en": "dibao uplift"
    },
    "layer": "basic",
    "department": "civil-affairs",
    "unit": "person",
    "form": "cash",
    "need": "income",
    "source": "assistance-2014 第十二条",
    "for": [
     {
      "id": "dibao",
      "says": {
       "zh": "低保对象",
       "en": "is in dibao, with the household or alone"
      },
      "holds": "(低保 and 核算人口) or 单人低保",
      "source": "assistance-2014 第十二条"
     },
     {
      "id": "group",
      "says": {
       "zh": "老年人、未成年人、重度残疾人或重病患者",
       "en": "is elderly, a minor, severely disabled or seriously ill"
      },
      "holds": "适用(增发比例)",
      "source": "assistance-2014 第十二条"
     }
    ],
    "amount": {
     "formula": "进位(低保标准 * 增发比例, 2)",
     "per": "month",
     "reading": {
      "zh": "按低保标准的比例，不足一分的进位到分",
      "en": "a share of the standard, rounded up to fen"
     },
     "source": "assistance-2014 第十二条"
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
       "zh": "属于农村住房安全保障重点对象",
       "en": "is of a key group for safe rural housing"
      },
      "any": [
       {
        "id": "monitored",
        "says": {
         "zh": "易返贫致贫户",
         "en": "household prone to return to poverty"
        },
        "all": [
         {
          "id": "is-monitored",
          "says": {
           "zh": "防止返贫监测对象",
           "en": "is monitored against return to poverty"
          },
          "holds": "监测对象 or 返贫致贫",
          "source": "housing-groups"
         }
        ]
       },
       {
        "id": "dibao",
        "says": {
         "zh": "农村低保户",
         "en": "rural dibao household"
        },
        "all": [
         {
          "id": "is-dibao",
          "says": {
           "zh": "低保家庭或有单人低保人员",
           "en": "is in dibao, as a household or a person"
          },
          "holds": "低保 or (some m in 成员 satisfies m.单人低保)",
          "source": "housing-groups"
         }
        ]
       },
       {
        "id": "tekun",
        "says": {
         "zh": "农村分散供养特困人员",
         "en": "tekun cared for at home"
        },
        "all": [
         {
          "id": "is-tekun",
          "says": {
           "zh": "有分散供养的特困人员",
           "en": "a member is tekun at home"
          },
          "holds": "some m in 成员 satisfies m.特困 and not(m.集中供养对象)",
          "source": "housing-groups"
         }
        ]
       },
       {
        "id": "rigid",
        "says": {
         "zh": "刚性支出较大的困难家庭",
         "en": "household in hardship by rigid expenditure"
        },
        "all": [
         {
          "id": "is-rigid",
          "says": {
           "zh": "刚性支出困难家庭",
           "en": "is a rigid expenditure household"
          },
          "holds": "刚性支出困难",
          "source": "housing-groups"
         }
        ]
       },
       {
        "id": "margin",
        "says": {
         "zh": "农村低保边缘家庭",
         "en": "rural dibao margin household"
        },
        "all": [
         {
          "id": "is-margin",
          "says": {
           "zh": "低保边缘家庭",
           "en": "is a margin household"
          },
          "holds": "低保边缘",
          "source": "housing-groups"
         }
        ]
       },
       {
        "id": "once-poor",
        "says": {
         "zh": "无自我发展能力的其他脱贫户",
         "en": "another out-of-poverty household unable to help itself"
        },
        "all": [
         {
          "id": "was-poor",
          "says": {
           "zh": "建档立卡脱贫户",
           "en": "was registered poor"
          },
          "holds": "建档立卡脱贫户",
          "source": "housing-groups"
         },
         {
          "id": "nobody-able",
          "says": {
           "zh": "家中没有劳动力",
           "en": "nobody is able to work"
          },
          "holds": "not(some m in 成员 satisfies m.监测口径人口 and m.劳动能力 in (\"普通劳动力\", \"弱劳动力或半劳动力\"))",
          "reading": {
           "zh": "无自我发展能力读作没有劳动力；名单来自县级页面",
           "en": "unable is read as nobody able to work; the list is a county's page"
          },
          "source": "housing-groups"
         }
        ]
       }
      ],
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
  "budgets": [],
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
  "notices": [
   {
    "id": "dibao-proposed",
    "name": {
     "zh": "最低生活保障公示",
     "en": "notice of proposed dibao"
    },
    "category": "dibao",
    "shows": [
     "applicant",
     "persons"
    ],
    "days": "7",
    "source": "dibao-2021 第十九条",
    "note": {
     "zh": "公示期七天；公示哪些内容条文没有逐项读到，只列姓名和人数",
     "en": "seven days; which fields was not read item by item, so names and numbers of persons only"
    }
   },
   {
    "id": "dibao-granted",
    "name": {
     "zh": "最低生活保障确认结果公布",
     "en": "granted dibao"
    },
    "category": "dibao",
    "shows": [
     "applicant",
     "persons",
     "amount"
    ],
    "source": "dibao-2021 第二十四条",
    "note": {
     "zh": "公布申请人姓名、家庭人数和金额；公布到哪天条文没有规定",
     "en": "name, number of persons and amount; until when the text does not say"
    }
   },
   {
    "id": "tekun-proposed",
    "name": {
     "zh": "特困人员公示",
     "en": "notice of proposed tekun"
    },
    "category": "tekun",
    "shows": [
     "applicant"
    ],
    "days": "7",
    "source": "tekun-2021",
    "note": {
     "zh": "公示期七天；条号和内容未核实，只列姓名",
     "en": "seven days; article and fields not verified, so names only"
    }
   },
   {
    "id": "monitoring-proposed",
    "name": {
     "zh": "防止返贫监测对象公示",
     "en": "notice of monitoring objects"
    },
    "category": "monitoring-object",
    "shows": [
     "applicant",
     "persons"
    ],
    "days": "5",
    "source": "monitoring-notice",
    "note": {
     "zh": "在村内公示一次，不少于五天；天数见于县级页面，国家文件原文未读到",
     "en": "once, in the village only, at least five days; the days are from a county's page"
    }
   }
  ],
  "releases": [
   {
    "id": "public-table",
    "name": {
     "zh": "低收入人口分布情况",
     "en": "low-income households by township"
    },
    "columns": [
     {
      "id": "tekun",
      "name": {
       "zh": "特困",
       "en": "tekun"
      },
      "of": [
       "tekun"
      ]
     },
     {
      "id": "dibao",
      "name": {
       "zh": "低保",
       "en": "dibao"
      },
      "of": [
       "dibao",
       "single-dibao"
      ]
     },
     {
      "id": "margin",
      "name": {
       "zh": "低保边缘",
       "en": "dibao margin"
      },
      "of": [
       "margin"
      ]
     },
     {
      "id": "rigid",
      "name": {
       "zh": "刚性支出困难",
       "en": "rigid expenditure"
      },
      "of": [
       "rigid"
      ]
     },
     {
      "id": "monitoring",
      "name": {
       "zh": "监测对象",
       "en": "monitoring object"
      },
      "of": [
       "monitoring-object"
      ]
     }
    ],
    "least": "10",
    "source": "disclosure-2019 第十五条",
    "note": {
     "zh": "少于十户不公布是统计上的惯例，法规没有规定数目",
     "en": "ten is statistical practice; the law sets no number"
    }
   }
  ],
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
   },
   {
    "id": "income-window",
    "says": {
     "zh": "家庭收入核算期间",
     "en": "the window of household income"
    },
    "why": {
     "zh": "原文为规定期限，各地有用最近一个月、六个月平均和十二个月的；登记表按十二个月登记",
     "en": "the text says a prescribed period and places use one, six or twelve months; the register holds twelve"
    },
    "source": "dibao-2021 第十三条"
   },
   {
    "id": "comparable-school-fees",
    "says": {
     "zh": "教育支出按同类公办学校收费标准认定",
     "en": "education counts at the rate of comparable public schools"
    },
    "why": {
     "zh": "收费标准逐校不同，由调查人员核定后登记教育支出",
     "en": "rates differ by school; who surveys enters the recognised amount"
    },
    "source": "rigid-2024 第五条"
   },
   {
    "id": "refusal-of-survey",
    "says": {
     "zh": "拒不配合调查的终止审核",
     "en": "refusal to cooperate ends the procedure"
    },
    "why": {
     "zh": "属于办理程序，不是认定条件",
     "en": "a matter of procedure, not a condition"
    },
    "source": "dibao-2021 第二十九条"
   },
   {
    "id": "death-of-member",
    "says": {
     "zh": "成员死亡后三个月内核查调整",
     "en": "check and adjust within three months of a death"
    },
    "why": {
     "zh": "属于动态管理时限，死亡成员当日起不再计入人数",
     "en": "a time limit of management; a member who died is not counted from that day"
    },
    "source": "safety-net-2022 一（三）"
   },
   {
    "id": "exit-of-tekun",
    "says": {
     "zh": "终止供养后从次月停发，并检查是否符合其他救助",
     "en": "support ends with the next month and other help is checked"
    },
    "why": {
     "zh": "属于办理程序；每次认定都会检查全部类别",
     "en": "a matter of procedure; every determination goes through all categories"
    },
    "source": "tekun-2021 第二十四条至第二十七条"
   },
   {
    "id": "complex-cases",
    "says": {
     "zh": "复杂情形集体研究、一事一议",
     "en": "hard cases are decided together"
    },
    "why": {
     "zh": "由人决定",
     "en": "people decide"
    },
    "source": "rigid-2024 第九条"
   },
   {
    "id": "small-fast-relief",
    "says": {
     "zh": "小额临时救助三日内先行办理，最高档不超过一个月低保标准",
     "en": "small sums within three days without verification, at most a month of the standard"
    },
    "why": {
     "zh": "2026年1月的意见只见报道，由经办部门当场决定",
     "en": "the opinion of January 2026 is known from reports only; the office decides on the spot"
    },
    "source": "temporary-2026"
   },
   {
    "id": "other-reliefs",
    "says": {
     "zh": "取暖补助、殡葬费减免、价格临时补贴、法律援助等",
     "en": "heating, funeral fees, price supplements, legal aid"
    },
    "why": {
     "zh": "对象和标准由各地各部门另定",
     "en": "whom and how much each office decides elsewhere"
    },
    "source": "layered-2023 第四部分"
   },
   {
    "id": "measure-grace",
    "says": {
     "zh": "风险消除后贷款、公益岗位到合同期满，教育资助到学段结束",
     "en": "after elimination loans and posts run to the end of the contract, education aid to the end of the stage"
    },
    "why": {
     "zh": "宽限的是每项措施，需要合同和学段的记录",
     "en": "the grace is of each measure and needs its contract"
    },
    "source": "monitoring-2021"
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
   "parameters.premium-share-dibao",
   "parameters.medical-ratio-fallen-back",
   "parameters.premium-share-fallen-back",
   "facts.registered-orphan",
   "facts.injury-nursing-drawn",
   "facts.other-care-not-lower",
   "facts.living-subsidy-extended",
   "facts.nursing-subsidy-extended"
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
   },
   {
    "id": "anhui-assets-elsewhere",
    "title": "安徽省内其他县公开的财产、教育、就业政策页面（泗县、泾县、庐江县等）",
    "certainty": "official",
    "note": {
     "zh": "只作形式参考，不是蚌埠市的规定",
     "en": "a reference for shapes only; not Bengbu's rule"
    }
   }
  ],
  "departments": [],
  "zones": [],
  "lists": [],
  "inputs": [
   {
    "id": "injury-nursing-pay",
    "name": {
     "zh": "领取工伤护理费",
     "en": "injury nursing pay"
    },
    "scope": "person",
    "kind": "flag",
    "level": "4",
    "synonyms": [],
    "asks": {
     "zh": "这个人有没有领取工伤保险的生活护理费？",
     "en": "Does the person draw nursing pay of work-injury insurance?"
    },
    "answeredBy": "human-resources",
    "source": "anhui-disability-2025"
   },
   {
    "id": "other-care-benefit",
    "name": {
     "zh": "其他护理待遇月额",
     "en": "other care benefit"
    },
    "scope": "person",
    "kind": "money",
    "level": "4",
    "unit": "yuan/month",
    "synonyms": [],
    "note": {
     "zh": "高龄、失能护理补贴和离休干部护理费；没有的填不适用",
     "en": "old-age care allowances and nursing of retired cadres; does not apply where there is none"
    },
    "asks": {
     "zh": "这个人每月领多少老年护理补贴或离休护理费？",
     "en": "How much old-age care allowance or cadre nursing does the person draw a month?"
    },
    "answeredBy": "civil-affairs",
    "source": "anhui-disability-2025"
   },
   {
    "id": "county-living",
    "name": {
     "zh": "县级扩面生活补贴",
     "en": "county living subsidy"
    },
    "scope": "person",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这个人是不是按县级扩面规定享受生活补贴？",
     "en": "Is the person in the living subsidy by a county rule?"
    },
    "answeredBy": "civil-affairs",
    "source": "anhui-disability-2025"
   },
   {
    "id": "county-nursing",
    "name": {
     "zh": "县级扩面护理补贴",
     "en": "county nursing subsidy"
    },
    "scope": "person",
    "kind": "flag",
    "level": "3",
    "synonyms": [],
    "asks": {
     "zh": "这个人是不是按县级扩面规定享受护理补贴？",
     "en": "Is the person in the nursing subsidy by a county rule?"
    },
    "answeredBy": "civil-affairs",
    "source": "anhui-disability-2025"
   }
  ],
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
    "id": "medical-deductible-fallen-back",
    "name": {
     "zh": "返贫致贫医疗救助起付线",
     "en": "medical deductible fallen back"
    },
    "unit": "yuan/year",
    "values": [
     {
      "from": "2022-05-11",
      "value": "1500.00",
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
    "id": "medical-ratio-fallen-back",
    "name": {
     "zh": "返贫致贫医疗救助比例",
     "en": "medical ratio fallen back"
    },
    "unit": "ratio",
    "note": {
     "zh": "省定不低于70%",
     "en": "at least 70% by the province"
    },
    "open": {
     "missing": {
      "zh": "市级确定的返贫致贫人口医疗救助比例",
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
    "id": "premium-share-fallen-back",
    "name": {
     "zh": "返贫致贫资助参保比例",
     "en": "premium share fallen back"
    },
    "unit": "ratio",
    "note": {
     "zh": "省定70%至80%",
     "en": "70 to 80 % by the province"
    },
    "open": {
     "missing": {
      "zh": "市级确定的返贫致贫人口资助比例",
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
  "checks": [
   {
    "id": "medical-floor-tekun",
    "says": {
     "zh": "特困医疗救助比例不低于百分之八十",
     "en": "the ratio for tekun is at least 80 %"
    },
    "holds": "特困医疗救助比例 >= 0.8",
    "source": "anhui-medical-2022"
   },
   {
    "id": "medical-floor-dibao",
    "says": {
     "zh": "低保医疗救助比例不低于百分之七十五",
     "en": "the ratio for dibao is at least 75 %"
    },
    "holds": "低保医疗救助比例 >= 0.75",
    "source": "anhui-medical-2022"
   },
   {
    "id": "medical-floor-fallen-back",
    "says": {
     "zh": "返贫致贫医疗救助比例不低于百分之七十",
     "en": "the ratio for fallen-back is at least 70 %"
    },
    "holds": "返贫致贫医疗救助比例 >= 0.7",
    "source": "anhui-medical-2022"
   },
   {
    "id": "medical-floor-margin",
    "says": {
     "zh": "低保边缘医疗救助比例不低于百分之六十",
     "en": "the ratio for margin is at least 60 %"
    },
    "holds": "低保边缘医疗救助比例 >= 0.6",
    "source": "anhui-medical-2022"
   },
   {
    "id": "medical-floor-monitoring",
    "says": {
     "zh": "监测对象医疗救助比例不低于百分之六十",
     "en": "the ratio for monitoring objects is at least 60 %"
    },
    "holds": "监测对象医疗救助比例 >= 0.6",
    "source": "anhui-medical-2022"
   },
   {
    "id": "premium-range-dibao",
    "says": {
     "zh": "低保资助参保比例在百分之八十至九十之间",
     "en": "the premium share for dibao is 80 to 90 %"
    },
    "holds": "低保资助参保比例 in [0.8..0.9]",
    "source": "anhui-medical-2022"
   },
   {
    "id": "premium-range-fallen-back",
    "says": {
     "zh": "返贫致贫资助参保比例在百分之七十至八十之间",
     "en": "the premium share for fallen-back is 70 to 80 %"
    },
    "holds": "返贫致贫资助参保比例 in [0.7..0.8]",
    "source": "anhui-medical-2022"
   }
  ],
  "facts": [
   {
    "id": "registered-orphan",
    "name": {
     "zh": "按孤儿登记",
     "en": "orphan registered"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "儿童身份 = \"孤儿\"",
    "source": "anhui-disability-2025"
   },
   {
    "id": "injury-nursing-drawn",
    "name": {
     "zh": "按领取工伤护理费",
     "en": "injury nursing counted"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "领取工伤护理费",
    "source": "anhui-disability-2025"
   },
   {
    "id": "other-care-not-lower",
    "name": {
     "zh": "其他护理待遇不低于",
     "en": "other care as high"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "其他护理待遇月额 >= 重度残疾人护理补贴标准",
    "source": "anhui-disability-2025"
   },
   {
    "id": "living-subsidy-extended",
    "name": {
     "zh": "生活补贴扩面",
     "en": "living subsidy extended"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(县级扩面生活补贴) and 县级扩面生活补贴",
    "reading": {
     "zh": "没有登记的即没有认定；有统一规定的地方由下级替换",
     "en": "what nobody entered was not recognised; a place with a rule of its own replaces this"
    },
    "source": "anhui-disability-2025"
   },
   {
    "id": "nursing-subsidy-extended",
    "name": {
     "zh": "护理补贴扩面",
     "en": "nursing subsidy extended"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(县级扩面护理补贴) and 县级扩面护理补贴",
    "reading": {
     "zh": "没有登记的即没有认定；有统一规定的地方由下级替换",
     "en": "what nobody entered was not recognised; a place with a rule of its own replaces this"
    },
    "source": "anhui-disability-2025"
   }
  ],
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
    "id": "medical-fallen-back",
    "name": {
     "zh": "医疗救助（返贫致贫）",
     "en": "medical assistance (fallen back)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "medical",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "fallen-back",
      "says": {
       "zh": "返贫致贫人口",
       "en": "fell back into poverty"
      },
      "holds": "返贫致贫 and 监测口径人口",
      "source": "anhui-medical-2022"
     },
     {
      "id": "above-deductible",
      "says": {
       "zh": "政策范围内自付费用超过起付线",
       "en": "in-policy cost left is above the deductible"
      },
      "holds": "政策范围内自付医疗费 > 返贫致贫医疗救助起付线",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "min(四舍五入((政策范围内自付医疗费 - 返贫致贫医疗救助起付线) * 返贫致贫医疗救助比例, 2), 医疗救助封顶线)",
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
    "id": "premium-fallen-back",
    "name": {
     "zh": "资助参保（返贫致贫）",
     "en": "premium subsidy (fallen back)"
    },
    "layer": "special",
    "department": "medical-insurance",
    "unit": "person",
    "form": "fee",
    "need": "insurance",
    "source": "anhui-medical-2022",
    "for": [
     {
      "id": "fallen-back",
      "says": {
       "zh": "返贫致贫人口",
       "en": "fell back into poverty"
      },
      "holds": "返贫致贫 and 监测口径人口",
      "source": "anhui-medical-2022"
     }
    ],
    "amount": {
     "formula": "四舍五入(居民医保个人缴费标准 * 返贫致贫资助参保比例, 2)",
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
      "holds": "(低保 and 核算人口) or 单人低保 or 建档立卡脱贫户 or 生活补贴扩面",
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
     },
     {
      "id": "not-orphan",
      "says": {
       "zh": "不是孤儿",
       "en": "is not an orphan"
      },
      "holds": "not(年龄 < 18 and 按孤儿登记)",
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
      "holds": "重度残疾 or 护理补贴扩面",
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
     },
     {
      "id": "no-injury-nursing",
      "says": {
       "zh": "没有领取工伤护理费",
       "en": "draws no nursing pay of work injury"
      },
      "holds": "not(按领取工伤护理费)",
      "source": "anhui-disability-2025"
     },
     {
      "id": "no-higher-care-benefit",
      "says": {
       "zh": "没有更高或相同的老年护理补贴、离休护理费",
       "en": "draws no old-age care allowance or nursing of retired cadres that is as high or higher"
      },
      "holds": "not(其他护理待遇不低于)",
      "reading": {
       "zh": "择高享受；金额相同的保留现享的",
       "en": "the higher is drawn; of equal ones the one drawn already stays"
      },
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
  "budgets": [],
  "comparisons": [],
  "calendar": [],
  "freshness": [],
  "notices": [],
  "releases": [],
  "untranslated": [
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
    "id": "impoverished-by-illness",
    "says": {
     "zh": "因病致贫重病患者医疗救助",
     "en": "medical assistance for those impoverished by illness"
    },
    "why": {
     "zh": "认定标准和起付线、比例由市规定，蚌埠市标准未查到",
     "en": "recognition, deductible and ratio are the city's; Bengbu's were not found"
    },
    "source": "anhui-medical-2022"
   },
   {
    "id": "asset-shapes-elsewhere",
    "says": {
     "zh": "省内他县按车辆使用年限、企业净利润、雇工等规定的财产限额",
     "en": "asset limits of other counties by age of the car, net profit or hired workers"
    },
    "why": {
     "zh": "不是本地规定；采用的地方替换财产类派生事实",
     "en": "not the rule here; a place that uses such replaces the facts on assets"
    },
    "source": "anhui-assets-elsewhere"
   },
   {
    "id": "education-and-work-elsewhere",
    "says": {
     "zh": "省内他县的教育资助、交通补贴和小额信贷标准",
     "en": "rates of education aid, travel subsidies and microcredit of other counties"
    },
    "why": {
     "zh": "不是本地规定，本地标准未查到",
     "en": "not the rule here; the local rates were not found"
    },
    "source": "anhui-assets-elsewhere"
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
      "from": "2018-01-01",
      "until": "2018-07-01",
      "urban": "555.00",
      "rural": "369.00",
      "source": "bengbu-2018",
      "checkedOn": "2026-02-28",
      "certainty": "secondary",
      "note": {
       "zh": "农村为城区和固镇县的每年4428元；报道写2018年1月",
       "en": "rural is 4,428 yuan a year of the city districts; the report says January 2018"
      }
     },
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
      "publishedOn": "2020-04-01",
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
    "id": "tekun-central-full",
    "open": {
     "missing": {
      "zh": "蚌埠市2023年以后集中供养全护理的照料护理标准",
      "en": "Bengbu's care rates in an institution from 2023 on"
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
      "value": "750.00",
      "source": "bengbu-2022",
      "checkedOn": "2026-02-28",
      "certainty": "official",
      "note": {
       "zh": "市辖区集中供养；何时停用未查到，按一年计",
       "en": "city districts, in an institution; its end was not found, one year is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-central-partial",
    "open": {
     "missing": {
      "zh": "蚌埠市2023年以后集中供养半护理的照料护理标准",
      "en": "Bengbu's care rates in an institution from 2023 on"
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
      "value": "450.00",
      "source": "bengbu-2022",
      "checkedOn": "2026-02-28",
      "certainty": "official",
      "note": {
       "zh": "市辖区集中供养；何时停用未查到，按一年计",
       "en": "city districts, in an institution; its end was not found, one year is taken"
      }
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-central-self",
    "open": {
     "missing": {
      "zh": "蚌埠市2023年以后集中供养全自理的照料护理标准",
      "en": "Bengbu's care rates in an institution from 2023 on"
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
      "value": "60.00",
      "source": "bengbu-2022",
      "checkedOn": "2026-02-28",
      "certainty": "official",
      "note": {
       "zh": "市辖区集中供养；何时停用未查到，按一年计",
       "en": "city districts, in an institution; its end was not found, one year is taken"
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
  "budgets": [],
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
    "recognise": {
     "name": "name",
     "place": "township"
    },
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
    "recognise": {
     "name": "name",
     "place": "township"
    },
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
    "recognise": {
     "name": "name",
     "place": "township"
    },
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
    "recognise": {
     "name": "name",
     "place": "township"
    },
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
  "notices": [],
  "releases": [],
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
     "zh": "临时救助按低保标准倍数分档（禹会区2024年：较重不超过8倍，最高10倍；支出型按自负医疗费分档）",
     "en": "temporary assistance by tiers of the dibao standard (Yuhui 2024: up to 8, at most 10; for spending by medical cost)"
    },
    "why": {
     "zh": "是邻区的规定，蚌山区标准未查到",
     "en": "a neighbouring district's; Bengshan's own was not found"
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
  "answerWithin": {
   "days": "20",
   "count": "working",
   "source": "example",
   "note": {
    "zh": "推送后的反馈期限没有查到规定，这里是示例",
    "en": "no time from push to answer was found; this one is invented"
   }
  },
  "note": {
   "zh": "本层全部数值为演示虚构，不得用于实际认定；正式使用前请以公布的文件逐项替换",
   "en": "Every figure of this layer is invented; replace each with the published one before real use"
  },
  "overridable": [
   "parameters.monitoring-line",
   "parameters.dibao-vehicle-value",
   "categories.tekun",
   "categories.dibao",
   "categories.margin",
   "categories.single-dibao",
   "categories.rigid",
   "categories.monitoring-object"
  ],
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
   },
   {
    "id": "tekun-ratio",
    "title": "特困基本生活标准不低于低保标准一点三倍的转述",
    "certainty": "secondary",
    "note": {
     "zh": "原文未读到，只用来检验示例数值",
     "en": "the text was not read; it only tests the invented figures"
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
    "id": "dibao-financial-months-ill",
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
    "id": "medical-ratio-fallen-back",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.7",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "premium-share-fallen-back",
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
    "id": "temporary-months-low",
    "name": {
     "zh": "临时救助最少月数",
     "en": "temporary months low"
    },
    "unit": "months",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "2",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "temporary-months-high",
    "name": {
     "zh": "临时救助最多月数",
     "en": "temporary months high"
    },
    "unit": "months",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "5",
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
      "until": "2026-01-01",
      "value": "1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     },
     {
      "from": "2026-01-01",
      "until": "2027-01-01",
      "value": "0",
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
   },
   {
    "id": "hardship-deduction-share",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2026-01-01",
      "value": "0",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     },
     {
      "from": "2026-01-01",
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
    "id": "margin-includes-line",
    "values": [
     {
      "from": "2026-01-01",
      "until": "2027-01-01",
      "value": "true",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "rigid-after-deduction",
    "values": [
     {
      "from": "2026-07-01",
      "until": "2027-01-01",
      "value": "true",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "adult-severe-multiple",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "2",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "work-refusal-share",
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
    "id": "uplift-elderly-age",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "70",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "uplift-elderly",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.15",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "uplift-minor",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.1",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "uplift-severe",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.3",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "uplift-illness",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "0.2",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-central-full",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "800.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-central-partial",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "480.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "tekun-central-self",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "65.00",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   },
   {
    "id": "dibao-grace",
    "values": [
     {
      "from": "2025-01-01",
      "until": "2027-01-01",
      "value": "true",
      "source": "example",
      "checkedOn": "2026-02-28",
      "certainty": "invented"
     }
    ],
    "derived": []
   }
  ],
  "checks": [
   {
    "id": "tekun-basic-ratio",
    "says": {
     "zh": "特困基本生活标准不低于低保标准的一点三倍",
     "en": "the tekun living standard is at least 1.3 times the dibao standard"
    },
    "holds": "特困基本生活标准 >= 低保标准 * 12 * 1.3",
    "source": "tekun-ratio"
   }
  ],
  "facts": [
   {
    "id": "chose-child-welfare",
    "name": {
     "zh": "选择了儿童福利",
     "en": "child welfare selected"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(儿童身份) and 儿童身份 in (\"孤儿\", \"事实无人抚养儿童\") and 选择儿童福利保障",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "resettled-rate",
    "name": {
     "zh": "按城镇安置",
     "en": "resettlement counted"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(已安置到城镇) and 已安置到城镇",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "land-rate",
    "name": {
     "zh": "按承包地计",
     "en": "land counted"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(持有承包地或集体股份) and 持有承包地或集体股份",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "in-institution",
    "name": {
     "zh": "集中供养对象",
     "en": "institutional care"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(供养方式) and 供养方式 = \"集中供养\"",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "refused-work",
    "name": {
     "zh": "拒绝就业满三次",
     "en": "refused work thrice"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(连续无理由拒绝就业次数) and 连续无理由拒绝就业次数 >= 3",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "fallen-back-known",
    "name": {
     "zh": "已认定返贫致贫",
     "en": "fallen back known"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "已知(农业农村部门认定返贫致贫) and 农业农村部门认定返贫致贫",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "other-hardship-known",
    "name": {
     "zh": "已认定其他困难",
     "en": "other hardship known"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "已知(认定为其他困难人员) and 认定为其他困难人员",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "monitoring-income",
    "name": {
     "zh": "监测纯收入",
     "en": "monitoring income"
    },
    "scope": "household",
    "unit": "yuan/year",
    "formula": "if 登记期间即监测期间 or not(已知(监测期纯收入)) then 家庭年纯收入 else 监测期纯收入",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按名册的收入算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "registered-orphan",
    "name": {
     "zh": "按孤儿登记",
     "en": "orphan registered"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(儿童身份) and 儿童身份 = \"孤儿\"",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "injury-nursing-drawn",
    "name": {
     "zh": "按领取工伤护理费",
     "en": "injury nursing counted"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(领取工伤护理费) and 领取工伤护理费",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "other-care-not-lower",
    "name": {
     "zh": "其他护理待遇不低于",
     "en": "other care as high"
    },
    "scope": "person",
    "unit": "flag",
    "formula": "已知(其他护理待遇月额) and 其他护理待遇月额 >= 重度残疾人护理补贴标准",
    "reading": {
     "zh": "演示名册没有这一事项，没有登记的按没有算",
     "en": "the demonstration's register does not hold it; what is not entered is taken as not so"
    },
    "source": "example"
   },
   {
    "id": "grace-known",
    "name": {
     "zh": "既往救助须核对",
     "en": "past assistance counts"
    },
    "scope": "household",
    "unit": "flag",
    "formula": "已知(既往救助)",
    "reading": {
     "zh": "演示名册没有既往救助，没有登记的按没有算",
     "en": "the demonstration's register holds no past assistance; what is not entered is taken as not so"
    },
    "source": "example"
   }
  ],
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
     "zh": "金额由审批机关在幅度内确定，示例幅度为虚构",
     "en": "the authority chooses within the band; the band here is invented"
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
    "amount": {
     "between": {
      "low": "低保标准 * 临时救助最少月数",
      "high": "低保标准 * 临时救助最多月数"
     },
     "per": "once",
     "source": "example"
    },
    "excludedBy": [],
    "shares": [
     "姓名",
     "证件号码",
     "区划代码",
     "住址",
     "联系电话"
    ]
   }
  ],
  "budgets": [
   {
    "id": "hardship-fund",
    "name": {
     "zh": "困难群众救助资金",
     "en": "hardship assistance fund"
    },
    "programmes": [
     "tekun-support",
     "tekun-care",
     "dibao-money",
     "single-dibao-money",
     "dibao-grace-money",
     "dibao-uplift",
     "temporary-assistance",
     "care-service"
    ],
    "source": "example"
   },
   {
    "id": "medical-fund",
    "name": {
     "zh": "医疗救助资金",
     "en": "medical assistance fund"
    },
    "programmes": [
     "medical-tekun",
     "medical-dibao",
     "medical-margin",
     "medical-fallen-back",
     "medical-monitoring",
     "medical-rigid",
     "premium-tekun",
     "premium-dibao",
     "premium-fallen-back",
     "premium-monitoring"
    ],
    "source": "example"
   },
   {
    "id": "disability-fund",
    "name": {
     "zh": "残疾人补贴和康复资金",
     "en": "disability subsidy and rehabilitation fund"
    },
    "programmes": [
     "disability-living-subsidy",
     "disability-nursing-subsidy",
     "rehabilitation"
    ],
    "source": "example"
   },
   {
    "id": "student-fund",
    "name": {
     "zh": "学生资助资金",
     "en": "student aid fund"
    },
    "programmes": [
     "education-aid"
    ],
    "source": "example"
   },
   {
    "id": "employment-fund",
    "name": {
     "zh": "就业补助资金",
     "en": "employment fund"
    },
    "programmes": [
     "employment-assistance",
     "zero-employment-job"
    ],
    "source": "example"
   },
   {
    "id": "development-fund",
    "name": {
     "zh": "衔接推进乡村振兴资金",
     "en": "rural development fund"
    },
    "programmes": [
     "development-help",
     "water-connection",
     "housing-repair"
    ],
    "source": "example"
   }
  ],
  "comparisons": [],
  "calendar": [],
  "freshness": [],
  "notices": [],
  "releases": [],
  "untranslated": []
 }
]`)

/** The digest of each pack put on its parents. */
export const hashes: Readonly<Record<string, string>> = JSON.parse(String.raw`{
 "cn": "faed0a7e71dadc8f8fbd395d8e74b8575c7891ae43be10ef25ce297394905a1a",
 "cn-34": "a1ba9208ea74e41a3a920654e6a50e3d4ef319acfea098fc792433e84a3d88a2",
 "cn-340303": "4535b486c947188aaf16218e416b8ce8209f3e65b08c006e692abfe89702a4ab",
 "cn-340303-sample": "3fd0f0cd12339dc56df44be90ef161d5c190b13d516eb81824f77b2d9f342272"
}`)
