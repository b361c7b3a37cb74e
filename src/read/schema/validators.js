/* eslint-disable */
/* Generated from src/read/schema/*.json by src/read/schema/generate.ts; do not edit by hand. */
var cr=Object.defineProperty;var hi=Object.getOwnPropertyDescriptor;var Gi=Object.getOwnPropertyNames;var Pi=Object.prototype.hasOwnProperty;var br=(r,o,m)=>()=>{if(m)throw m[0];try{return r&&(o=r(r=0)),o}catch(b){throw m=[b],b}};var Bi=(r,o)=>()=>{try{return o||r((o={exports:{}}).exports,o),o.exports}catch(m){throw o=0,m}},zi=(r,o)=>{for(var m in o)cr(r,m,{get:o[m],enumerable:!0})},Mi=(r,o,m,b)=>{if(o&&typeof o==
"object"||typeof o=="function")for(let y of Gi(o))!Pi.call(r,y)&&y!==m&&cr(r,y,{get:()=>o[y],enumerable:!(b=hi(o,y))||b.enumerable});return r};var vr=r=>Mi(cr({},"__esModule",{value:!0}),r);var hr=Bi(Dr=>{"use strict";Object.defineProperty(Dr,"__esModule",{value:!0});function Tr(r){let o=r.length,m=0,b=0,y;for(;b<o;)m++,y=r.charCodeAt(b++),y>=55296&&y<=56319&&b<o&&(y=
r.charCodeAt(b),(y&64512)===56320&&b++);return m}Dr.default=Tr;Tr.code='require("ajv/dist/runtime/ucs2length").default'});function Pr(r){if(!Zi.test(r))return;let o=0;for(let[,m,b]of r.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g))o+=Number(m)*Ki[b];return Math.round(o)}var Ki,Zi,Gr,Br=br(()=>{"use strict";Ki=
{ms:1,s:1e3,m:6e4,h:36e5},Zi=/^(\d+(\.\d+)?(ms|s|m|h))+$|^0$/,Gr=366*864e5});function Mr(r){let o=/^(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(Z|[+-]\d{2}:?\d{2}))?$/.exec(r),[,m,b,y,e,i]=o??[];if(!o||Number(b)>23||Number(y)>59||Number(
e??0)>59)return;let t=m===void 0?0:Date.parse(`${m}T00:00:00Z`);if(Number.isNaN(t)||m!==void 0&&!new Date(t).toISOString().startsWith(m))return;let p=i===void 0?void 0:Hi(i);if(!(p!==
void 0&&Math.abs(p)>Wi))return{local:t+((Number(b)*60+Number(y))*60+Number(e??0))*1e3,dated:m!==void 0,...p!==void 0&&{offset:p}}}function Hi(r){if(r==="Z")return 0;let[,o,m,b]=/^([+-])(\d{2}):?(\d{2})$/.
exec(r);return(o==="-"?-1:1)*(Number(m)*60+Number(b))*6e4}function Kr(r){try{return Qi(r),!0}catch{return!1}}function Qi(r){let o=zr.get(r);return o||(o=new Intl.DateTimeFormat("en\
-GB",{timeZone:r,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),zr.set(r,o)),o}var Wi,zr,Zr=br(()=>{"use strict";Wi=
14*36e5;zr=new Map});var yr={};zi(yr,{formats:()=>Yi});var Yi,ar=br(()=>{"use strict";Br();Zr();Yi={"within-a-year":r=>(Pr(r)??0)<=Gr,"local-time":r=>Mr(r)!==void 0,"time-zone":Kr}});function n(r,o,m,b,y,e){let i={instancePath:o,keyword:m,params:b,parentSchema:y,data:e};return r===null?[i]:(r.push(i),r)}function d(r,o){if(r===null)return o;for(let m of o)r.push(
m);return r}var Ji=ri,M={type:"object",additionalProperties:!1,required:["action","manifest"],properties:{id:{type:"string",minLength:1},action:{const:"apply"},manifest:{type:"stri\
ng",minLength:1},workload:{type:"string",minLength:1},replicas:{type:"integer",minimum:0},affects:{$ref:"#/$defs/AffectsDocument"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"\
#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{
anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},_=Object.prototype.hasOwnProperty,v=hr().default,xe={type:"object",additionalProperties:!1,
properties:{nodes:{type:"array",items:{type:"string"}},components:{type:"array",items:{type:"string"}},workloads:{type:"array",items:{type:"string"}}}};function Je(r,{instancePath:o="",
parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="nodes"||t==="components"||t==="workloads"||(e=n(
e,o,"additionalProperties",{additionalProperty:t},xe,r),i++);if(r.nodes!==void 0){let t=r.nodes;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="strin\
g"&&(e=n(e,o+"/nodes/"+s,"type",{type:"string"},xe.properties.nodes.items,l),i++)}}else e=n(e,o+"/nodes","type",{type:"array"},xe.properties.nodes,t),i++}if(r.components!==void 0){
let t=r.components;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/components/"+s,"type",{type:"string"},xe.properties.components.
items,l),i++)}}else e=n(e,o+"/components","type",{type:"array"},xe.properties.components,t),i++}if(r.workloads!==void 0){let t=r.workloads;if(Array.isArray(t)){let p=t.length;for(let s=0;s<
p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/workloads/"+s,"type",{type:"string"},xe.properties.workloads.items,l),i++)}}else e=n(e,o+"/workloads","type",{type:"array"},xe.properties.
workloads,t),i++}}else e=n(e,o,"type",{type:"object"},xe,r),i++;return Je.errors=e,i===0}var Xi={anyOf:[{$ref:"#/$defs/Duration"},{$ref:"#/$defs/DurationRange"}]},kr={type:"string",
pattern:"^(\\d+(\\.\\d+)?(ms|s|m|h))+$|^0$",format:"within-a-year","x-human":"a duration such as 15m or 1h30m"},et=(ar(),vr(yr)).formats["within-a-year"],rt=new RegExp("^(\\d+(\\.\\d+\
)?(ms|s|m|h))+$|^0$","u");function k(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;return typeof r=="string"?(rt.test(r)||(e=n(e,o,"patter\
n",{pattern:"^(\\d+(\\.\\d+)?(ms|s|m|h))+$|^0$"},kr,r),i++),et(r)||(e=n(e,o,"format",{format:"within-a-year"},kr,r),i++)):(e=n(e,o,"type",{type:"string"},kr,r),i++),k.errors=e,i===
0}var He={type:"object",additionalProperties:!1,required:["least","likely","most"],properties:{least:{$ref:"#/$defs/Duration"},likely:{$ref:"#/$defs/Duration"},most:{$ref:"#/$defs/\
Duration"}}};function $r(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.least===void 0&&(e=n(
e,o,"required",{missingProperty:"least"},He,r),i++),r.likely===void 0&&(e=n(e,o,"required",{missingProperty:"likely"},He,r),i++),r.most===void 0&&(e=n(e,o,"required",{missingProperty:"\
most"},He,r),i++);for(let t in r)t==="least"||t==="likely"||t==="most"||(e=n(e,o,"additionalProperties",{additionalProperty:t},He,r),i++);r.least!==void 0&&(k(r.least,{instancePath:o+
"/least",parentData:r,parentDataProperty:"least",rootData:y})||(e=d(e,k.errors),i=e.length)),r.likely!==void 0&&(k(r.likely,{instancePath:o+"/likely",parentData:r,parentDataProperty:"\
likely",rootData:y})||(e=d(e,k.errors),i=e.length)),r.most!==void 0&&(k(r.most,{instancePath:o+"/most",parentData:r,parentDataProperty:"most",rootData:y})||(e=d(e,k.errors),i=e.length))}else
e=n(e,o,"type",{type:"object"},He,r),i++;return $r.errors=e,i===0}function g(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;k(
r,{instancePath:o,parentData:m,parentDataProperty:b,rootData:y})||(e=d(e,k.errors),i=e.length);var l=s===i;if(p=p||l,!p){let a=i;$r(r,{instancePath:o,parentData:m,parentDataProperty:b,
rootData:y})||(e=d(e,$r.errors),i=e.length);var l=a===i;p=p||l}return p?(i=t,e!==null&&(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},Xi,r),i++),g.errors=e,i===0}var Wr={anyOf:[{$ref:"\
#/$defs/GateDocument"},{type:"array",items:{$ref:"#/$defs/GateDocument"}}]},Ar={anyOf:[{enum:["node-ready","etcd-healthy","apiserver-ready","endpoints-in-api","endpoints-on-nodes",
"lb-member-up","pods-ready"]},{$ref:"#/$defs/CommandGate"}]},Me={type:"object",additionalProperties:!1,required:["command"],properties:{command:{type:"string",minLength:1},expect:{
type:"string"}}};function jr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.command===void 0&&
(e=n(e,o,"required",{missingProperty:"command"},Me,r),i++);for(let t in r)t==="command"||t==="expect"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Me,r),i++);if(r.command!==
void 0){let t=r.command;typeof t=="string"?v(t)<1&&(e=n(e,o+"/command","minLength",{limit:1},Me.properties.command,t),i++):(e=n(e,o+"/command","type",{type:"string"},Me.properties.
command,t),i++)}if(r.expect!==void 0){let t=r.expect;typeof t!="string"&&(e=n(e,o+"/expect","type",{type:"string"},Me.properties.expect,t),i++)}}else e=n(e,o,"type",{type:"object"},
Me,r),i++;return jr.errors=e,i===0}function Qe(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;r==="node-ready"||r==="etcd-heal\
thy"||r==="apiserver-ready"||r==="endpoints-in-api"||r==="endpoints-on-nodes"||r==="lb-member-up"||r==="pods-ready"||(e=n(e,o,"enum",{allowedValues:Ar.anyOf[0].enum},Ar.anyOf[0],r),
i++);var l=s===i;if(p=p||l,!p){let a=i;jr(r,{instancePath:o,parentData:m,parentDataProperty:b,rootData:y})||(e=d(e,jr.errors),i=e.length);var l=a===i;p=p||l}return p?(i=t,e!==null&&
(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},Ar,r),i++),Qe.errors=e,i===0}function j(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,
s=i;Qe(r,{instancePath:o,parentData:m,parentDataProperty:b,rootData:y})||(e=d(e,Qe.errors),i=e.length);var l=s===i;if(p=p||l,!p){let a=i;if(Array.isArray(r)){let u=r.length;for(let c=0;c<
u;c++)Qe(r[c],{instancePath:o+"/"+c,parentData:r,parentDataProperty:c,rootData:y})||(e=d(e,Qe.errors),i=e.length)}else e=n(e,o,"type",{type:"array"},Wr.anyOf[1],r),i++;var l=a===i;
p=p||l}return p?(i=t,e!==null&&(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},Wr,r),i++),j.errors=e,i===0}function ri(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},M,r),i++),r.manifest===void 0&&(e=n(e,o,"required",{missingProperty:"\
manifest"},M,r),i++);for(let p in r)_.call(M.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},M,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&
(e=n(e,o+"/id","minLength",{limit:1},M.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},M.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="apply"&&(e=n(e,
o+"/action","const",{allowedValue:"apply"},M.properties.action,p),i++)}if(r.manifest!==void 0){let p=r.manifest;typeof p=="string"?v(p)<1&&(e=n(e,o+"/manifest","minLength",{limit:1},
M.properties.manifest,p),i++):(e=n(e,o+"/manifest","type",{type:"string"},M.properties.manifest,p),i++)}if(r.workload!==void 0){let p=r.workload;typeof p=="string"?v(p)<1&&(e=n(e,o+
"/workload","minLength",{limit:1},M.properties.workload,p),i++):(e=n(e,o+"/workload","type",{type:"string"},M.properties.workload,p),i++)}if(r.replicas!==void 0){let p=r.replicas;typeof p==
"number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/replicas","type",{type:"integer"},M.properties.replicas,p),i++),typeof p=="number"&&isFinite(p)&&(p<0||isNaN(p))&&(e=n(e,o+"/re\
plicas","minimum",{comparison:">=",limit:0},M.properties.replicas,p),i++)}if(r.affects!==void 0&&(Je(r.affects,{instancePath:o+"/affects",parentData:r,parentDataProperty:"affects",
rootData:y})||(e=d(e,Je.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),
i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+
"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","mi\
nLength",{limit:1},M.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},M.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/d\
owntime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){
let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},M.properties.flags.additionalProperties.anyOf[0],l),i++);
var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},M.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},M.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},M.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},M.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},M.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},M.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},M,r),i++;
return ri.errors=e,i===0}var it=ii,Ke={type:"object",additionalProperties:!1,required:["version","findings"],properties:{version:{const:1},findings:{type:"array",items:{$ref:"#/$de\
fs/AcceptedDocument"}}}},te={type:"object",additionalProperties:!1,required:["fingerprint","rule","severity","message"],properties:{fingerprint:{type:"string",minLength:1},likeness:{
type:"string",minLength:1},rule:{$ref:"#/$defs/RuleName"},plan:{type:"string"},cluster:{type:"string"},severity:{enum:["error","warning","info"]},message:{type:"string"},count:{type:"\
integer",minimum:1},impact:{$ref:"#/$defs/AcceptedImpactDocument"}}},Hr={type:"string",pattern:"^[a-z0-9][a-z0-9-]*/([a-z0-9][a-z0-9-]*|\\*)$","x-human":"the name of a rule such as\
 dns/replicas-on-control-plane"},tt=new RegExp("^[a-z0-9][a-z0-9-]*/([a-z0-9][a-z0-9-]*|\\*)$","u");function ce(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;return typeof r=="string"?tt.test(r)||(e=n(e,o,"pattern",{pattern:"^[a-z0-9][a-z0-9-]*/([a-z0-9][a-z0-9-]*|\\*)$"},Hr,r),i++):(e=n(e,o,"type",{type:"string"},Hr,r),i++),
ce.errors=e,i===0}var fe={type:"object",additionalProperties:!1,required:["seconds","worst","share","fraction"],properties:{seconds:{type:["number","null"]},worst:{type:["number","\
null"]},share:{type:"number"},fraction:{type:"number"},together:{type:"number"},total:{type:["number","null"]}}};function Or(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.seconds===void 0&&(e=n(e,o,"required",{missingProperty:"seconds"},fe,r),i++),r.worst===void 0&&(e=n(
e,o,"required",{missingProperty:"worst"},fe,r),i++),r.share===void 0&&(e=n(e,o,"required",{missingProperty:"share"},fe,r),i++),r.fraction===void 0&&(e=n(e,o,"required",{missingProperty:"\
fraction"},fe,r),i++);for(let t in r)t==="seconds"||t==="worst"||t==="share"||t==="fraction"||t==="together"||t==="total"||(e=n(e,o,"additionalProperties",{additionalProperty:t},fe,
r),i++);if(r.seconds!==void 0){let t=r.seconds;!(typeof t=="number"&&isFinite(t))&&t!==null&&(e=n(e,o+"/seconds","type",{type:fe.properties.seconds.type},fe.properties.seconds,t),i++)}
if(r.worst!==void 0){let t=r.worst;!(typeof t=="number"&&isFinite(t))&&t!==null&&(e=n(e,o+"/worst","type",{type:fe.properties.worst.type},fe.properties.worst,t),i++)}if(r.share!==void 0){
let t=r.share;typeof t=="number"&&isFinite(t)||(e=n(e,o+"/share","type",{type:"number"},fe.properties.share,t),i++)}if(r.fraction!==void 0){let t=r.fraction;typeof t=="number"&&isFinite(
t)||(e=n(e,o+"/fraction","type",{type:"number"},fe.properties.fraction,t),i++)}if(r.together!==void 0){let t=r.together;typeof t=="number"&&isFinite(t)||(e=n(e,o+"/together","type",
{type:"number"},fe.properties.together,t),i++)}if(r.total!==void 0){let t=r.total;!(typeof t=="number"&&isFinite(t))&&t!==null&&(e=n(e,o+"/total","type",{type:fe.properties.total.type},
fe.properties.total,t),i++)}}else e=n(e,o,"type",{type:"object"},fe,r),i++;return Or.errors=e,i===0}function xr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.fingerprint===void 0&&(e=n(e,o,"required",{missingProperty:"fingerprint"},te,r),i++),r.rule===void 0&&(e=n(e,o,"requir\
ed",{missingProperty:"rule"},te,r),i++),r.severity===void 0&&(e=n(e,o,"required",{missingProperty:"severity"},te,r),i++),r.message===void 0&&(e=n(e,o,"required",{missingProperty:"m\
essage"},te,r),i++);for(let t in r)_.call(te.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},te,r),i++);if(r.fingerprint!==void 0){let t=r.fingerprint;typeof t==
"string"?v(t)<1&&(e=n(e,o+"/fingerprint","minLength",{limit:1},te.properties.fingerprint,t),i++):(e=n(e,o+"/fingerprint","type",{type:"string"},te.properties.fingerprint,t),i++)}if(r.
likeness!==void 0){let t=r.likeness;typeof t=="string"?v(t)<1&&(e=n(e,o+"/likeness","minLength",{limit:1},te.properties.likeness,t),i++):(e=n(e,o+"/likeness","type",{type:"string"},
te.properties.likeness,t),i++)}if(r.rule!==void 0&&(ce(r.rule,{instancePath:o+"/rule",parentData:r,parentDataProperty:"rule",rootData:y})||(e=d(e,ce.errors),i=e.length)),r.plan!==void 0){
let t=r.plan;typeof t!="string"&&(e=n(e,o+"/plan","type",{type:"string"},te.properties.plan,t),i++)}if(r.cluster!==void 0){let t=r.cluster;typeof t!="string"&&(e=n(e,o+"/cluster","\
type",{type:"string"},te.properties.cluster,t),i++)}if(r.severity!==void 0){let t=r.severity;t==="error"||t==="warning"||t==="info"||(e=n(e,o+"/severity","enum",{allowedValues:te.properties.
severity.enum},te.properties.severity,t),i++)}if(r.message!==void 0){let t=r.message;typeof t!="string"&&(e=n(e,o+"/message","type",{type:"string"},te.properties.message,t),i++)}if(r.
count!==void 0){let t=r.count;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/count","type",{type:"integer"},te.properties.count,t),i++),typeof t=="number"&&isFinite(
t)&&(t<1||isNaN(t))&&(e=n(e,o+"/count","minimum",{comparison:">=",limit:1},te.properties.count,t),i++)}r.impact!==void 0&&(Or(r.impact,{instancePath:o+"/impact",parentData:r,parentDataProperty:"\
impact",rootData:y})||(e=d(e,Or.errors),i=e.length))}else e=n(e,o,"type",{type:"object"},te,r),i++;return xr.errors=e,i===0}function ii(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.version===void 0&&(e=n(e,o,"required",{missingProperty:"version"},Ke,r),i++),r.findings===void 0&&(e=
n(e,o,"required",{missingProperty:"findings"},Ke,r),i++);for(let t in r)t==="version"||t==="findings"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ke,r),i++);if(r.version!==
void 0){let t=r.version;t!==1&&(e=n(e,o+"/version","const",{allowedValue:1},Ke.properties.version,t),i++)}if(r.findings!==void 0){let t=r.findings;if(Array.isArray(t)){let p=t.length;
for(let s=0;s<p;s++)xr(t[s],{instancePath:o+"/findings/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,xr.errors),i=e.length)}else e=n(e,o+"/findings","type",{type:"arra\
y"},Ke.properties.findings,t),i++}}else e=n(e,o,"type",{type:"object"},Ke,r),i++;return ii.errors=e,i===0}var ot=ti,Le={type:"object",additionalProperties:!1,required:["name"],properties:{
name:{type:"string",minLength:1},node:{type:"string"},notAfter:{type:"string",pattern:"^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$","x-hum\
an":"a date such as 2027-01-31"}}},nt=new RegExp("^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$","u");function ti(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},Le,r),i++);for(let t in r)
t==="name"||t==="node"||t==="notAfter"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Le,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/nam\
e","minLength",{limit:1},Le.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},Le.properties.name,t),i++)}if(r.node!==void 0){let t=r.node;typeof t!="string"&&(e=n(e,o+
"/node","type",{type:"string"},Le.properties.node,t),i++)}if(r.notAfter!==void 0){let t=r.notAfter;typeof t=="string"?nt.test(t)||(e=n(e,o+"/notAfter","pattern",{pattern:"^\\d{4}-\\d\
{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$"},Le.properties.notAfter,t),i++):(e=n(e,o+"/notAfter","type",{type:"string"},Le.properties.notAfter,t),i++)}}else
e=n(e,o,"type",{type:"object"},Le,r),i++;return ti.errors=e,i===0}var pt=oi,Ne={type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{
const:"premortem.dev/v1alpha1"},kind:{const:"ChangePlan"},metadata:{$ref:"#/$defs/Metadata"},spec:{$ref:"#/$defs/ChangePlanSpec"}}},we={type:"object",additionalProperties:!1,required:[
"name"],properties:{name:{type:"string",minLength:1},labels:{type:"object",additionalProperties:{type:"string"}},annotations:{type:"object",additionalProperties:{type:"string"}}}};
function Be(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",
{missingProperty:"name"},we,r),i++);for(let t in r)t==="name"||t==="labels"||t==="annotations"||(e=n(e,o,"additionalProperties",{additionalProperty:t},we,r),i++);if(r.name!==void 0){
let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},we.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},we.properties.name,t),i++)}if(r.labels!==
void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},we.properties.labels.additionalProperties,s),i++)}else e=n(e,o+"/labels","type",{type:"object"},we.properties.labels,t),i++}if(r.annotations!==void 0){let t=r.annotations;
if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/annotations/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},
we.properties.annotations.additionalProperties,s),i++)}else e=n(e,o+"/annotations","type",{type:"object"},we.properties.annotations,t),i++}}else e=n(e,o,"type",{type:"object"},we,r),
i++;return Be.errors=e,i===0}var Ce={type:"object",additionalProperties:!1,required:["steps"],properties:{inventory:{$ref:"#/$defs/StringOrList"},window:{$ref:"#/$defs/WindowDocume\
nt"},defaults:{$ref:"#/$defs/DefaultsDocument"},steps:{type:"array"}}},dr={anyOf:[{type:"string"},{type:"array",items:{type:"string"}}]};function X(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;typeof r!="string"&&(e=n(e,o,"type",{type:"string"},dr.anyOf[0],r),i++);var l=s===i;if(p=p||l,!p){let a=i;if(Array.
isArray(r)){let u=r.length;for(let c=0;c<u;c++){let O=r[c];typeof O!="string"&&(e=n(e,o+"/"+c,"type",{type:"string"},dr.anyOf[1].items,O),i++)}}else e=n(e,o,"type",{type:"array"},dr.
anyOf[1],r),i++;var l=a===i;p=p||l}return p?(i=t,e!==null&&(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},dr,r),i++),X.errors=e,i===0}var Se={type:"object",additionalProperties:!1,properties:{
start:{type:"string",pattern:"^(\\d{4}-\\d{2}-\\d{2}[T ])?\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?$",format:"local-time","x-human":"a date and time such as 2026-11-24T22:00"},
duration:{$ref:"#/$defs/Duration"},zone:{type:"string",minLength:1,format:"time-zone"}}},st=(ar(),vr(yr)).formats["local-time"],lt=(ar(),vr(yr)).formats["time-zone"],ft=new RegExp(
"^(\\d{4}-\\d{2}-\\d{2}[T ])?\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?$","u");function Xe(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="start"||t==="duration"||t==="zone"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Se,r),i++);if(r.start!==
void 0){let t=r.start;typeof t=="string"?(ft.test(t)||(e=n(e,o+"/start","pattern",{pattern:"^(\\d{4}-\\d{2}-\\d{2}[T ])?\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?$"},Se.properties.
start,t),i++),st(t)||(e=n(e,o+"/start","format",{format:"local-time"},Se.properties.start,t),i++)):(e=n(e,o+"/start","type",{type:"string"},Se.properties.start,t),i++)}if(r.duration!==
void 0&&(k(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,k.errors),i=e.length)),r.zone!==void 0){let t=r.zone;typeof t=="st\
ring"?(v(t)<1&&(e=n(e,o+"/zone","minLength",{limit:1},Se.properties.zone,t),i++),lt(t)||(e=n(e,o+"/zone","format",{format:"time-zone"},Se.properties.zone,t),i++)):(e=n(e,o+"/zone",
"type",{type:"string"},Se.properties.zone,t),i++)}}else e=n(e,o,"type",{type:"object"},Se,r),i++;return Xe.errors=e,i===0}var _e={type:"object",additionalProperties:!1,properties:{
mode:{enum:["graceful","abrupt"]},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},duration:{$ref:"#/$defs/DurationOrRange"},downtime:{$ref:"#/$defs/DurationO\
rRange"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},rollback:{type:"string",minLength:1}}},wr={anyOf:[{type:"integer",minimum:1},{$ref:"#/$defs/Percent\
age"}]},Qr={type:"string",pattern:"^(\\d+%|\\d+)$","x-human":"a number or a percentage such as 50%"},yt=new RegExp("^(\\d+%|\\d+)$","u");function Pe(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;return typeof r=="string"?yt.test(r)||(e=n(e,o,"pattern",{pattern:"^(\\d+%|\\d+)$"},Qr,r),i++):(e=n(e,o,"type",{type:"string"},
Qr,r),i++),Pe.errors=e,i===0}function F(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;typeof r=="number"&&!(r%1)&&!isNaN(r)&&
isFinite(r)||(e=n(e,o,"type",{type:"integer"},wr.anyOf[0],r),i++),typeof r=="number"&&isFinite(r)&&(r<1||isNaN(r))&&(e=n(e,o,"minimum",{comparison:">=",limit:1},wr.anyOf[0],r),i++);
var l=s===i;if(p=p||l,!p){let a=i;Pe(r,{instancePath:o,parentData:m,parentDataProperty:b,rootData:y})||(e=d(e,Pe.errors),i=e.length);var l=a===i;p=p||l}return p?(i=t,e!==null&&(t?e.
length=t:e=null)):(e=n(e,o,"anyOf",{},wr,r),i++),F.errors=e,i===0}function Oe(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){for(let t in r)t==="mode"||t==="wait"||t==="gate"||t==="duration"||t==="downtime"||t==="batch"||t==="maxUnavailable"||t==="rollback"||(e=n(e,o,"additio\
nalProperties",{additionalProperty:t},_e,r),i++);if(r.mode!==void 0){let t=r.mode;t==="graceful"||t==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:_e.properties.mode.enum},_e.properties.
mode,t),i++)}if(r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+
"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"\
duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,
g.errors),i=e.length)),r.batch!==void 0){let t=r.batch;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/batch","type",{type:"integer"},_e.properties.batch,t),i++),typeof t==
"number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},_e.properties.batch,t),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+
"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.rollback!==void 0){let t=r.rollback;typeof t=="string"?v(t)<1&&(e=n(
e,o+"/rollback","minLength",{limit:1},_e.properties.rollback,t),i++):(e=n(e,o+"/rollback","type",{type:"string"},_e.properties.rollback,t),i++)}}else e=n(e,o,"type",{type:"object"},
_e,r),i++;return Oe.errors=e,i===0}function Lr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},Ce,r),i++);for(let t in r)t==="inventory"||t==="window"||t==="defaults"||t==="steps"||(e=n(e,o,"additionalProperties",
{additionalProperty:t},Ce,r),i++);if(r.inventory!==void 0&&(X(r.inventory,{instancePath:o+"/inventory",parentData:r,parentDataProperty:"inventory",rootData:y})||(e=d(e,X.errors),i=
e.length)),r.window!==void 0&&(Xe(r.window,{instancePath:o+"/window",parentData:r,parentDataProperty:"window",rootData:y})||(e=d(e,Xe.errors),i=e.length)),r.defaults!==void 0&&(Oe(
r.defaults,{instancePath:o+"/defaults",parentData:r,parentDataProperty:"defaults",rootData:y})||(e=d(e,Oe.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(t)||(e=
n(e,o+"/steps","type",{type:"array"},Ce.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},Ce,r),i++;return Lr.errors=e,i===0}function oi(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.apiVersion===void 0&&(e=n(e,o,"required",{missingProperty:"apiVersion"},Ne,r),i++),
r.kind===void 0&&(e=n(e,o,"required",{missingProperty:"kind"},Ne,r),i++),r.metadata===void 0&&(e=n(e,o,"required",{missingProperty:"metadata"},Ne,r),i++),r.spec===void 0&&(e=n(e,o,
"required",{missingProperty:"spec"},Ne,r),i++);for(let t in r)t==="apiVersion"||t==="kind"||t==="metadata"||t==="spec"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ne,r),
i++);if(r.apiVersion!==void 0){let t=r.apiVersion;t!=="premortem.dev/v1alpha1"&&(e=n(e,o+"/apiVersion","const",{allowedValue:"premortem.dev/v1alpha1"},Ne.properties.apiVersion,t),i++)}
if(r.kind!==void 0){let t=r.kind;t!=="ChangePlan"&&(e=n(e,o+"/kind","const",{allowedValue:"ChangePlan"},Ne.properties.kind,t),i++)}r.metadata!==void 0&&(Be(r.metadata,{instancePath:o+
"/metadata",parentData:r,parentDataProperty:"metadata",rootData:y})||(e=d(e,Be.errors),i=e.length)),r.spec!==void 0&&(Lr(r.spec,{instancePath:o+"/spec",parentData:r,parentDataProperty:"\
spec",rootData:y})||(e=d(e,Lr.errors),i=e.length))}else e=n(e,o,"type",{type:"object"},Ne,r),i++;return oi.errors=e,i===0}var at=ni;function ni(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},Ce,r),i++);for(let t in r)t==="invento\
ry"||t==="window"||t==="defaults"||t==="steps"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ce,r),i++);if(r.inventory!==void 0&&(X(r.inventory,{instancePath:o+"/inventor\
y",parentData:r,parentDataProperty:"inventory",rootData:y})||(e=d(e,X.errors),i=e.length)),r.window!==void 0&&(Xe(r.window,{instancePath:o+"/window",parentData:r,parentDataProperty:"\
window",rootData:y})||(e=d(e,Xe.errors),i=e.length)),r.defaults!==void 0&&(Oe(r.defaults,{instancePath:o+"/defaults",parentData:r,parentDataProperty:"defaults",rootData:y})||(e=d(e,
Oe.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(t)||(e=n(e,o+"/steps","type",{type:"array"},Ce.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},Ce,
r),i++;return ni.errors=e,i===0}var dt=pi,be={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",minLength:1},image:{type:"string"},clientGoVersion:{
type:"string","x-version":!0},role:{type:"string"},nodes:{type:"array",items:{type:"string"}},via:{enum:["service","balancer"]}}};function pi(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},be,r),i++);for(let t in r)t==="name"||t===
"image"||t==="clientGoVersion"||t==="role"||t==="nodes"||t==="via"||(e=n(e,o,"additionalProperties",{additionalProperty:t},be,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="st\
ring"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},be.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},be.properties.name,t),i++)}if(r.image!==void 0){let t=r.image;
typeof t!="string"&&(e=n(e,o+"/image","type",{type:"string"},be.properties.image,t),i++)}if(r.clientGoVersion!==void 0){let t=r.clientGoVersion;typeof t!="string"&&(e=n(e,o+"/clien\
tGoVersion","type",{type:"string"},be.properties.clientGoVersion,t),i++)}if(r.role!==void 0){let t=r.role;typeof t!="string"&&(e=n(e,o+"/role","type",{type:"string"},be.properties.
role,t),i++)}if(r.nodes!==void 0){let t=r.nodes;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/nodes/"+s,"type",{type:"string"},
be.properties.nodes.items,l),i++)}}else e=n(e,o+"/nodes","type",{type:"array"},be.properties.nodes,t),i++}if(r.via!==void 0){let t=r.via;t==="service"||t==="balancer"||(e=n(e,o+"/v\
ia","enum",{allowedValues:be.properties.via.enum},be.properties.via,t),i++)}}else e=n(e,o,"type",{type:"object"},be,r),i++;return pi.errors=e,i===0}var ut=li,Re={type:"object",additionalProperties:!1,
required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"premortem.dev/v1alpha1"},kind:{const:"ClusterInventory"},metadata:{$ref:"#/$defs/Metadata"},spec:{$ref:"\
#/$defs/ClusterInventorySpec"}}},x={type:"object",additionalProperties:!1,properties:{kubernetesVersion:{$ref:"#/$defs/Version"},nodes:{type:"array"},etcd:{$ref:"#/$defs/EtcdDocume\
nt"},loadBalancers:{type:"array"},dns:{$ref:"#/$defs/DnsDocument"},services:{type:"array"},workloads:{type:"array"},webhooks:{type:"array"},certificates:{type:"array"},controlPlane:{
$ref:"#/$defs/ControlPlaneDocument"},networking:{$ref:"#/$defs/NetworkingDocument"},clients:{type:"array"},requestedApis:{type:"array",items:{type:"string",pattern:"^[a-z0-9.]+/v[0\
-9a-z]+/[a-z]+$","x-human":"group/version/resource such as policy/v1beta1/poddisruptionbudgets"}},provenance:{type:"object",additionalProperties:{type:"object",additionalProperties:!1,
properties:{observed:{type:"string"},source:{type:"string"}}}}}},Yr={type:"string",pattern:"^v?\\d+\\.\\d+(\\.\\d+)?([-+].*)?$","x-human":"a version such as v1.29.4 or v1.24.9+rke2\
r1","x-version":!0},gt=new RegExp("^v?\\d+\\.\\d+(\\.\\d+)?([-+].*)?$","u");function pe(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;return typeof r==
"string"?gt.test(r)||(e=n(e,o,"pattern",{pattern:"^v?\\d+\\.\\d+(\\.\\d+)?([-+].*)?$"},Yr,r),i++):(e=n(e,o,"type",{type:"string"},Yr,r),i++),pe.errors=e,i===0}var re={type:"object",
additionalProperties:!1,properties:{topology:{enum:["stacked","external"]},version:{type:"string","x-version":!0},members:{type:"array",items:{type:"object",additionalProperties:!1,
required:["name"],properties:{name:{type:"string",minLength:1},node:{type:"string"},host:{type:"string",minLength:1},address:{type:"string"},version:{type:"string","x-version":!0}}}},
rejoin:{$ref:"#/$defs/DurationOrRange"},electionTimeout:{$ref:"#/$defs/Duration"},authEnabled:{type:"boolean"},flags:{type:"object",additionalProperties:{type:"string"}}}};function er(r,{
instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="topology"||t==="version"||t===
"members"||t==="rejoin"||t==="electionTimeout"||t==="authEnabled"||t==="flags"||(e=n(e,o,"additionalProperties",{additionalProperty:t},re,r),i++);if(r.topology!==void 0){let t=r.topology;
t==="stacked"||t==="external"||(e=n(e,o+"/topology","enum",{allowedValues:re.properties.topology.enum},re.properties.topology,t),i++)}if(r.version!==void 0){let t=r.version;typeof t!=
"string"&&(e=n(e,o+"/version","type",{type:"string"},re.properties.version,t),i++)}if(r.members!==void 0){let t=r.members;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];
if(l&&typeof l=="object"&&!Array.isArray(l)){l.name===void 0&&(e=n(e,o+"/members/"+s,"required",{missingProperty:"name"},re.properties.members.items,l),i++);for(let a in l)a==="nam\
e"||a==="node"||a==="host"||a==="address"||a==="version"||(e=n(e,o+"/members/"+s,"additionalProperties",{additionalProperty:a},re.properties.members.items,l),i++);if(l.name!==void 0){
let a=l.name;typeof a=="string"?v(a)<1&&(e=n(e,o+"/members/"+s+"/name","minLength",{limit:1},re.properties.members.items.properties.name,a),i++):(e=n(e,o+"/members/"+s+"/name","typ\
e",{type:"string"},re.properties.members.items.properties.name,a),i++)}if(l.node!==void 0){let a=l.node;typeof a!="string"&&(e=n(e,o+"/members/"+s+"/node","type",{type:"string"},re.
properties.members.items.properties.node,a),i++)}if(l.host!==void 0){let a=l.host;typeof a=="string"?v(a)<1&&(e=n(e,o+"/members/"+s+"/host","minLength",{limit:1},re.properties.members.
items.properties.host,a),i++):(e=n(e,o+"/members/"+s+"/host","type",{type:"string"},re.properties.members.items.properties.host,a),i++)}if(l.address!==void 0){let a=l.address;typeof a!=
"string"&&(e=n(e,o+"/members/"+s+"/address","type",{type:"string"},re.properties.members.items.properties.address,a),i++)}if(l.version!==void 0){let a=l.version;typeof a!="string"&&
(e=n(e,o+"/members/"+s+"/version","type",{type:"string"},re.properties.members.items.properties.version,a),i++)}}else e=n(e,o+"/members/"+s,"type",{type:"object"},re.properties.members.
items,l),i++}}else e=n(e,o+"/members","type",{type:"array"},re.properties.members,t),i++}if(r.rejoin!==void 0&&(g(r.rejoin,{instancePath:o+"/rejoin",parentData:r,parentDataProperty:"\
rejoin",rootData:y})||(e=d(e,g.errors),i=e.length)),r.electionTimeout!==void 0&&(k(r.electionTimeout,{instancePath:o+"/electionTimeout",parentData:r,parentDataProperty:"electionTim\
eout",rootData:y})||(e=d(e,k.errors),i=e.length)),r.authEnabled!==void 0){let t=r.authEnabled;typeof t!="boolean"&&(e=n(e,o+"/authEnabled","type",{type:"boolean"},re.properties.authEnabled,
t),i++)}if(r.flags!==void 0){let t=r.flags;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/flags/"+p.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"},re.properties.flags.additionalProperties,s),i++)}else e=n(e,o+"/flags","type",{type:"object"},re.properties.flags,t),i++}}else e=n(e,o,"type",{type:"\
object"},re,r),i++;return er.errors=e,i===0}var Y={type:"object",additionalProperties:!1,properties:{provider:{type:"string"},version:{type:"string","x-version":!0},replicas:{type:"\
integer",minimum:0},workload:{type:"string"},clusterIP:{type:"string"},pods:{type:"array",items:{$ref:"#/$defs/PodDocument"}},budget:{$ref:"#/$defs/BudgetDocument"},spreading:{enum:[
"none","preferred","required"]},nodeLocalCache:{type:"boolean"},clientInterval:{$ref:"#/$defs/Duration"},peakQueriesPerSecond:{type:"number",minimum:0},queriesPerSecondPerReplica:{
type:"number",exclusiveMinimum:0},corefile:{type:"string"},lameduck:{$ref:"#/$defs/Duration"},tolerations:{type:"array",items:{$ref:"#/$defs/TolerationDocument"}},nodeSelector:{type:"\
object",additionalProperties:{type:"string"}}}},$e={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",minLength:1},node:{type:"string"},ip:{type:"\
string"},ready:{type:"boolean"},phase:{type:"string"}}};function ze(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},$e,r),i++);for(let t in r)t==="name"||t==="node"||t==="ip"||t==="ready"||t==="phase"||(e=n(e,o,"add\
itionalProperties",{additionalProperty:t},$e,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},$e.properties.name,t),i++):(e=
n(e,o+"/name","type",{type:"string"},$e.properties.name,t),i++)}if(r.node!==void 0){let t=r.node;typeof t!="string"&&(e=n(e,o+"/node","type",{type:"string"},$e.properties.node,t),i++)}
if(r.ip!==void 0){let t=r.ip;typeof t!="string"&&(e=n(e,o+"/ip","type",{type:"string"},$e.properties.ip,t),i++)}if(r.ready!==void 0){let t=r.ready;typeof t!="boolean"&&(e=n(e,o+"/r\
eady","type",{type:"boolean"},$e.properties.ready,t),i++)}if(r.phase!==void 0){let t=r.phase;typeof t!="string"&&(e=n(e,o+"/phase","type",{type:"string"},$e.properties.phase,t),i++)}}else
e=n(e,o,"type",{type:"object"},$e,r),i++;return ze.errors=e,i===0}var me={type:"object",additionalProperties:!1,properties:{name:{type:"string"},minAvailable:{anyOf:[{type:"integer",
minimum:0},{$ref:"#/$defs/Percentage"}]},maxUnavailable:{anyOf:[{type:"integer",minimum:0},{$ref:"#/$defs/Percentage"}]},unhealthyPodEvictionPolicy:{enum:["IfHealthyBudget","Always\
Allow"]},others:{type:"array",items:{type:"string"}}}};function rr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let s in r)s==="name"||s==="minAvailable"||s==="maxUnavailable"||s==="unhealthyPodEvictionPolicy"||s==="others"||(e=n(e,o,"additionalProperties",{additionalProperty:s},
me,r),i++);if(r.name!==void 0){let s=r.name;typeof s!="string"&&(e=n(e,o+"/name","type",{type:"string"},me.properties.name,s),i++)}if(r.minAvailable!==void 0){let s=r.minAvailable,
l=i,a=!1,f=i;typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)||(e=n(e,o+"/minAvailable","type",{type:"integer"},me.properties.minAvailable.anyOf[0],s),i++),typeof s=="number"&&isFinite(
s)&&(s<0||isNaN(s))&&(e=n(e,o+"/minAvailable","minimum",{comparison:">=",limit:0},me.properties.minAvailable.anyOf[0],s),i++);var t=f===i;if(a=a||t,!a){let u=i;Pe(s,{instancePath:o+
"/minAvailable",parentData:r,parentDataProperty:"minAvailable",rootData:y})||(e=d(e,Pe.errors),i=e.length);var t=u===i;a=a||t}a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/min\
Available","anyOf",{},me.properties.minAvailable,s),i++)}if(r.maxUnavailable!==void 0){let s=r.maxUnavailable,l=i,a=!1,f=i;typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)||(e=n(
e,o+"/maxUnavailable","type",{type:"integer"},me.properties.maxUnavailable.anyOf[0],s),i++),typeof s=="number"&&isFinite(s)&&(s<0||isNaN(s))&&(e=n(e,o+"/maxUnavailable","minimum",{
comparison:">=",limit:0},me.properties.maxUnavailable.anyOf[0],s),i++);var p=f===i;if(a=a||p,!a){let u=i;Pe(s,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"max\
Unavailable",rootData:y})||(e=d(e,Pe.errors),i=e.length);var p=u===i;a=a||p}a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/maxUnavailable","anyOf",{},me.properties.maxUnavailable,
s),i++)}if(r.unhealthyPodEvictionPolicy!==void 0){let s=r.unhealthyPodEvictionPolicy;s==="IfHealthyBudget"||s==="AlwaysAllow"||(e=n(e,o+"/unhealthyPodEvictionPolicy","enum",{allowedValues:me.
properties.unhealthyPodEvictionPolicy.enum},me.properties.unhealthyPodEvictionPolicy,s),i++)}if(r.others!==void 0){let s=r.others;if(Array.isArray(s)){let l=s.length;for(let a=0;a<
l;a++){let f=s[a];typeof f!="string"&&(e=n(e,o+"/others/"+a,"type",{type:"string"},me.properties.others.items,f),i++)}}else e=n(e,o+"/others","type",{type:"array"},me.properties.others,
s),i++}}else e=n(e,o,"type",{type:"object"},me,r),i++;return rr.errors=e,i===0}var qe={type:"object",additionalProperties:!1,properties:{key:{type:"string"},operator:{enum:["Exists",
"Equal"]},value:{type:"string"},effect:{type:"string"},tolerationSeconds:{type:"integer"}}};function ir(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,
i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="key"||t==="operator"||t==="value"||t==="effect"||t==="tolerationSeconds"||(e=n(e,o,"additionalProperties",{additionalProperty:t},
qe,r),i++);if(r.key!==void 0){let t=r.key;typeof t!="string"&&(e=n(e,o+"/key","type",{type:"string"},qe.properties.key,t),i++)}if(r.operator!==void 0){let t=r.operator;t==="Exists"||
t==="Equal"||(e=n(e,o+"/operator","enum",{allowedValues:qe.properties.operator.enum},qe.properties.operator,t),i++)}if(r.value!==void 0){let t=r.value;typeof t!="string"&&(e=n(e,o+
"/value","type",{type:"string"},qe.properties.value,t),i++)}if(r.effect!==void 0){let t=r.effect;typeof t!="string"&&(e=n(e,o+"/effect","type",{type:"string"},qe.properties.effect,
t),i++)}if(r.tolerationSeconds!==void 0){let t=r.tolerationSeconds;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/tolerationSeconds","type",{type:"integer"},qe.properties.
tolerationSeconds,t),i++)}}else e=n(e,o,"type",{type:"object"},qe,r),i++;return ir.errors=e,i===0}function tr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)_.call(Y.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},Y,r),i++);if(r.provider!==
void 0){let t=r.provider;typeof t!="string"&&(e=n(e,o+"/provider","type",{type:"string"},Y.properties.provider,t),i++)}if(r.version!==void 0){let t=r.version;typeof t!="string"&&(e=
n(e,o+"/version","type",{type:"string"},Y.properties.version,t),i++)}if(r.replicas!==void 0){let t=r.replicas;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/replica\
s","type",{type:"integer"},Y.properties.replicas,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/replicas","minimum",{comparison:">=",limit:0},Y.properties.replicas,
t),i++)}if(r.workload!==void 0){let t=r.workload;typeof t!="string"&&(e=n(e,o+"/workload","type",{type:"string"},Y.properties.workload,t),i++)}if(r.clusterIP!==void 0){let t=r.clusterIP;
typeof t!="string"&&(e=n(e,o+"/clusterIP","type",{type:"string"},Y.properties.clusterIP,t),i++)}if(r.pods!==void 0){let t=r.pods;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)
ze(t[s],{instancePath:o+"/pods/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ze.errors),i=e.length)}else e=n(e,o+"/pods","type",{type:"array"},Y.properties.pods,t),i++}
if(r.budget!==void 0&&(rr(r.budget,{instancePath:o+"/budget",parentData:r,parentDataProperty:"budget",rootData:y})||(e=d(e,rr.errors),i=e.length)),r.spreading!==void 0){let t=r.spreading;
t==="none"||t==="preferred"||t==="required"||(e=n(e,o+"/spreading","enum",{allowedValues:Y.properties.spreading.enum},Y.properties.spreading,t),i++)}if(r.nodeLocalCache!==void 0){let t=r.
nodeLocalCache;typeof t!="boolean"&&(e=n(e,o+"/nodeLocalCache","type",{type:"boolean"},Y.properties.nodeLocalCache,t),i++)}if(r.clientInterval!==void 0&&(k(r.clientInterval,{instancePath:o+
"/clientInterval",parentData:r,parentDataProperty:"clientInterval",rootData:y})||(e=d(e,k.errors),i=e.length)),r.peakQueriesPerSecond!==void 0){let t=r.peakQueriesPerSecond;typeof t==
"number"&&isFinite(t)?(t<0||isNaN(t))&&(e=n(e,o+"/peakQueriesPerSecond","minimum",{comparison:">=",limit:0},Y.properties.peakQueriesPerSecond,t),i++):(e=n(e,o+"/peakQueriesPerSecon\
d","type",{type:"number"},Y.properties.peakQueriesPerSecond,t),i++)}if(r.queriesPerSecondPerReplica!==void 0){let t=r.queriesPerSecondPerReplica;typeof t=="number"&&isFinite(t)?(t<=
0||isNaN(t))&&(e=n(e,o+"/queriesPerSecondPerReplica","exclusiveMinimum",{comparison:">",limit:0},Y.properties.queriesPerSecondPerReplica,t),i++):(e=n(e,o+"/queriesPerSecondPerRepli\
ca","type",{type:"number"},Y.properties.queriesPerSecondPerReplica,t),i++)}if(r.corefile!==void 0){let t=r.corefile;typeof t!="string"&&(e=n(e,o+"/corefile","type",{type:"string"},
Y.properties.corefile,t),i++)}if(r.lameduck!==void 0&&(k(r.lameduck,{instancePath:o+"/lameduck",parentData:r,parentDataProperty:"lameduck",rootData:y})||(e=d(e,k.errors),i=e.length)),
r.tolerations!==void 0){let t=r.tolerations;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ir(t[s],{instancePath:o+"/tolerations/"+s,parentData:t,parentDataProperty:s,rootData:y})||
(e=d(e,ir.errors),i=e.length)}else e=n(e,o+"/tolerations","type",{type:"array"},Y.properties.tolerations,t),i++}if(r.nodeSelector!==void 0){let t=r.nodeSelector;if(t&&typeof t=="ob\
ject"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/nodeSelector/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Y.properties.nodeSelector.
additionalProperties,s),i++)}else e=n(e,o+"/nodeSelector","type",{type:"object"},Y.properties.nodeSelector,t),i++}}else e=n(e,o,"type",{type:"object"},Y,r),i++;return tr.errors=e,i===
0}var oe={type:"object",additionalProperties:!1,properties:{endpoint:{type:"string"},managed:{type:"boolean"},installer:{type:"string",minLength:1},apiserver:{type:"object",additionalProperties:!1,
properties:{version:{$ref:"#/$defs/Version"},flags:{type:"object",additionalProperties:{type:"string"}}}},controllerManager:{type:"object",additionalProperties:!1,properties:{version:{
$ref:"#/$defs/Version"},flags:{type:"object",additionalProperties:{type:"string"}}}},scheduler:{type:"object",additionalProperties:!1,properties:{version:{$ref:"#/$defs/Version"},flags:{
type:"object",additionalProperties:{type:"string"}}}}}};function or(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let t in r)t==="endpoint"||t==="managed"||t==="installer"||t==="apiserver"||t==="controllerManager"||t==="scheduler"||(e=n(e,o,"additionalProperties",{additionalProperty:t},
oe,r),i++);if(r.endpoint!==void 0){let t=r.endpoint;typeof t!="string"&&(e=n(e,o+"/endpoint","type",{type:"string"},oe.properties.endpoint,t),i++)}if(r.managed!==void 0){let t=r.managed;
typeof t!="boolean"&&(e=n(e,o+"/managed","type",{type:"boolean"},oe.properties.managed,t),i++)}if(r.installer!==void 0){let t=r.installer;typeof t=="string"?v(t)<1&&(e=n(e,o+"/inst\
aller","minLength",{limit:1},oe.properties.installer,t),i++):(e=n(e,o+"/installer","type",{type:"string"},oe.properties.installer,t),i++)}if(r.apiserver!==void 0){let t=r.apiserver;
if(t&&typeof t=="object"&&!Array.isArray(t)){for(let p in t)p==="version"||p==="flags"||(e=n(e,o+"/apiserver","additionalProperties",{additionalProperty:p},oe.properties.apiserver,
t),i++);if(t.version!==void 0&&(pe(t.version,{instancePath:o+"/apiserver/version",parentData:t,parentDataProperty:"version",rootData:y})||(e=d(e,pe.errors),i=e.length)),t.flags!==void 0){
let p=t.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s];typeof l!="string"&&(e=n(e,o+"/apiserver/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},oe.properties.apiserver.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/apiserver/flags","type",{type:"object"},oe.properties.apiserver.properties.flags,
p),i++}}else e=n(e,o+"/apiserver","type",{type:"object"},oe.properties.apiserver,t),i++}if(r.controllerManager!==void 0){let t=r.controllerManager;if(t&&typeof t=="object"&&!Array.
isArray(t)){for(let p in t)p==="version"||p==="flags"||(e=n(e,o+"/controllerManager","additionalProperties",{additionalProperty:p},oe.properties.controllerManager,t),i++);if(t.version!==
void 0&&(pe(t.version,{instancePath:o+"/controllerManager/version",parentData:t,parentDataProperty:"version",rootData:y})||(e=d(e,pe.errors),i=e.length)),t.flags!==void 0){let p=t.
flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s];typeof l!="string"&&(e=n(e,o+"/controllerManager/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},oe.properties.controllerManager.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/controllerManager/flags","type",{type:"object"},oe.properties.controllerManager.
properties.flags,p),i++}}else e=n(e,o+"/controllerManager","type",{type:"object"},oe.properties.controllerManager,t),i++}if(r.scheduler!==void 0){let t=r.scheduler;if(t&&typeof t==
"object"&&!Array.isArray(t)){for(let p in t)p==="version"||p==="flags"||(e=n(e,o+"/scheduler","additionalProperties",{additionalProperty:p},oe.properties.scheduler,t),i++);if(t.version!==
void 0&&(pe(t.version,{instancePath:o+"/scheduler/version",parentData:t,parentDataProperty:"version",rootData:y})||(e=d(e,pe.errors),i=e.length)),t.flags!==void 0){let p=t.flags;if(p&&
typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s];typeof l!="string"&&(e=n(e,o+"/scheduler/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},oe.
properties.scheduler.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/scheduler/flags","type",{type:"object"},oe.properties.scheduler.properties.flags,p),i++}}else e=n(
e,o+"/scheduler","type",{type:"object"},oe.properties.scheduler,t),i++}}else e=n(e,o,"type",{type:"object"},oe,r),i++;return or.errors=e,i===0}var ve={type:"object",additionalProperties:!1,
properties:{cni:{type:"string"},podCIDR:{type:"string"},serviceCIDR:{type:"string"},routeReflectors:{type:"object",additionalProperties:!1,properties:{nodeSelector:{type:"object",additionalProperties:{
type:"string"},minProperties:1}}},ipam:{type:"string"}}};function nr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let t in r)t==="cni"||t==="podCIDR"||t==="serviceCIDR"||t==="routeReflectors"||t==="ipam"||(e=n(e,o,"additionalProperties",{additionalProperty:t},ve,r),i++);
if(r.cni!==void 0){let t=r.cni;typeof t!="string"&&(e=n(e,o+"/cni","type",{type:"string"},ve.properties.cni,t),i++)}if(r.podCIDR!==void 0){let t=r.podCIDR;typeof t!="string"&&(e=n(
e,o+"/podCIDR","type",{type:"string"},ve.properties.podCIDR,t),i++)}if(r.serviceCIDR!==void 0){let t=r.serviceCIDR;typeof t!="string"&&(e=n(e,o+"/serviceCIDR","type",{type:"string"},
ve.properties.serviceCIDR,t),i++)}if(r.routeReflectors!==void 0){let t=r.routeReflectors;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let p in t)p!=="nodeSelector"&&(e=n(e,o+"/\
routeReflectors","additionalProperties",{additionalProperty:p},ve.properties.routeReflectors,t),i++);if(t.nodeSelector!==void 0){let p=t.nodeSelector;if(p&&typeof p=="object"&&!Array.
isArray(p)){Object.keys(p).length<1&&(e=n(e,o+"/routeReflectors/nodeSelector","minProperties",{limit:1},ve.properties.routeReflectors.properties.nodeSelector,p),i++);for(let s in p){
let l=p[s];typeof l!="string"&&(e=n(e,o+"/routeReflectors/nodeSelector/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},ve.properties.routeReflectors.properties.nodeSelector.
additionalProperties,l),i++)}}else e=n(e,o+"/routeReflectors/nodeSelector","type",{type:"object"},ve.properties.routeReflectors.properties.nodeSelector,p),i++}}else e=n(e,o+"/route\
Reflectors","type",{type:"object"},ve.properties.routeReflectors,t),i++}if(r.ipam!==void 0){let t=r.ipam;typeof t!="string"&&(e=n(e,o+"/ipam","type",{type:"string"},ve.properties.ipam,
t),i++)}}else e=n(e,o,"type",{type:"object"},ve,r),i++;return nr.errors=e,i===0}var si=new RegExp("^[a-z0-9.]+/v[0-9a-z]+/[a-z]+$","u");function Nr(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)_.call(x.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},
x,r),i++);if(r.kubernetesVersion!==void 0&&(pe(r.kubernetesVersion,{instancePath:o+"/kubernetesVersion",parentData:r,parentDataProperty:"kubernetesVersion",rootData:y})||(e=d(e,pe.
errors),i=e.length)),r.nodes!==void 0){let t=r.nodes;Array.isArray(t)||(e=n(e,o+"/nodes","type",{type:"array"},x.properties.nodes,t),i++)}if(r.etcd!==void 0&&(er(r.etcd,{instancePath:o+
"/etcd",parentData:r,parentDataProperty:"etcd",rootData:y})||(e=d(e,er.errors),i=e.length)),r.loadBalancers!==void 0){let t=r.loadBalancers;Array.isArray(t)||(e=n(e,o+"/loadBalance\
rs","type",{type:"array"},x.properties.loadBalancers,t),i++)}if(r.dns!==void 0&&(tr(r.dns,{instancePath:o+"/dns",parentData:r,parentDataProperty:"dns",rootData:y})||(e=d(e,tr.errors),
i=e.length)),r.services!==void 0){let t=r.services;Array.isArray(t)||(e=n(e,o+"/services","type",{type:"array"},x.properties.services,t),i++)}if(r.workloads!==void 0){let t=r.workloads;
Array.isArray(t)||(e=n(e,o+"/workloads","type",{type:"array"},x.properties.workloads,t),i++)}if(r.webhooks!==void 0){let t=r.webhooks;Array.isArray(t)||(e=n(e,o+"/webhooks","type",
{type:"array"},x.properties.webhooks,t),i++)}if(r.certificates!==void 0){let t=r.certificates;Array.isArray(t)||(e=n(e,o+"/certificates","type",{type:"array"},x.properties.certificates,
t),i++)}if(r.controlPlane!==void 0&&(or(r.controlPlane,{instancePath:o+"/controlPlane",parentData:r,parentDataProperty:"controlPlane",rootData:y})||(e=d(e,or.errors),i=e.length)),r.
networking!==void 0&&(nr(r.networking,{instancePath:o+"/networking",parentData:r,parentDataProperty:"networking",rootData:y})||(e=d(e,nr.errors),i=e.length)),r.clients!==void 0){let t=r.
clients;Array.isArray(t)||(e=n(e,o+"/clients","type",{type:"array"},x.properties.clients,t),i++)}if(r.requestedApis!==void 0){let t=r.requestedApis;if(Array.isArray(t)){let p=t.length;
for(let s=0;s<p;s++){let l=t[s];typeof l=="string"?si.test(l)||(e=n(e,o+"/requestedApis/"+s,"pattern",{pattern:"^[a-z0-9.]+/v[0-9a-z]+/[a-z]+$"},x.properties.requestedApis.items,l),
i++):(e=n(e,o+"/requestedApis/"+s,"type",{type:"string"},x.properties.requestedApis.items,l),i++)}}else e=n(e,o+"/requestedApis","type",{type:"array"},x.properties.requestedApis,t),
i++}if(r.provenance!==void 0){let t=r.provenance;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];if(s&&typeof s=="object"&&!Array.isArray(s)){for(let l in s)
l==="observed"||l==="source"||(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"additionalProperties",{additionalProperty:l},x.properties.provenance.additionalProperties,
s),i++);if(s.observed!==void 0){let l=s.observed;typeof l!="string"&&(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/observed","type",{type:"string"},x.properties.
provenance.additionalProperties.properties.observed,l),i++)}if(s.source!==void 0){let l=s.source;typeof l!="string"&&(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+
"/source","type",{type:"string"},x.properties.provenance.additionalProperties.properties.source,l),i++)}}else e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"object"},x.properties.provenance.additionalProperties,s),i++}else e=n(e,o+"/provenance","type",{type:"object"},x.properties.provenance,t),i++}}else e=n(e,o,"type",{type:"obj\
ect"},x,r),i++;return Nr.errors=e,i===0}function li(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){r.apiVersion===void 0&&(e=n(e,o,"required",{missingProperty:"apiVersion"},Re,r),i++),r.kind===void 0&&(e=n(e,o,"required",{missingProperty:"kind"},Re,r),i++),r.metadata===void 0&&
(e=n(e,o,"required",{missingProperty:"metadata"},Re,r),i++),r.spec===void 0&&(e=n(e,o,"required",{missingProperty:"spec"},Re,r),i++);for(let t in r)t==="apiVersion"||t==="kind"||t===
"metadata"||t==="spec"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Re,r),i++);if(r.apiVersion!==void 0){let t=r.apiVersion;t!=="premortem.dev/v1alpha1"&&(e=n(e,o+"/apiV\
ersion","const",{allowedValue:"premortem.dev/v1alpha1"},Re.properties.apiVersion,t),i++)}if(r.kind!==void 0){let t=r.kind;t!=="ClusterInventory"&&(e=n(e,o+"/kind","const",{allowedValue:"\
ClusterInventory"},Re.properties.kind,t),i++)}r.metadata!==void 0&&(Be(r.metadata,{instancePath:o+"/metadata",parentData:r,parentDataProperty:"metadata",rootData:y})||(e=d(e,Be.errors),
i=e.length)),r.spec!==void 0&&(Nr(r.spec,{instancePath:o+"/spec",parentData:r,parentDataProperty:"spec",rootData:y})||(e=d(e,Nr.errors),i=e.length))}else e=n(e,o,"type",{type:"obje\
ct"},Re,r),i++;return li.errors=e,i===0}var mt=fi;function fi(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){for(let t in r)_.call(x.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},x,r),i++);if(r.kubernetesVersion!==void 0&&(pe(r.kubernetesVersion,{instancePath:o+
"/kubernetesVersion",parentData:r,parentDataProperty:"kubernetesVersion",rootData:y})||(e=d(e,pe.errors),i=e.length)),r.nodes!==void 0){let t=r.nodes;Array.isArray(t)||(e=n(e,o+"/n\
odes","type",{type:"array"},x.properties.nodes,t),i++)}if(r.etcd!==void 0&&(er(r.etcd,{instancePath:o+"/etcd",parentData:r,parentDataProperty:"etcd",rootData:y})||(e=d(e,er.errors),
i=e.length)),r.loadBalancers!==void 0){let t=r.loadBalancers;Array.isArray(t)||(e=n(e,o+"/loadBalancers","type",{type:"array"},x.properties.loadBalancers,t),i++)}if(r.dns!==void 0&&
(tr(r.dns,{instancePath:o+"/dns",parentData:r,parentDataProperty:"dns",rootData:y})||(e=d(e,tr.errors),i=e.length)),r.services!==void 0){let t=r.services;Array.isArray(t)||(e=n(e,o+
"/services","type",{type:"array"},x.properties.services,t),i++)}if(r.workloads!==void 0){let t=r.workloads;Array.isArray(t)||(e=n(e,o+"/workloads","type",{type:"array"},x.properties.
workloads,t),i++)}if(r.webhooks!==void 0){let t=r.webhooks;Array.isArray(t)||(e=n(e,o+"/webhooks","type",{type:"array"},x.properties.webhooks,t),i++)}if(r.certificates!==void 0){let t=r.
certificates;Array.isArray(t)||(e=n(e,o+"/certificates","type",{type:"array"},x.properties.certificates,t),i++)}if(r.controlPlane!==void 0&&(or(r.controlPlane,{instancePath:o+"/con\
trolPlane",parentData:r,parentDataProperty:"controlPlane",rootData:y})||(e=d(e,or.errors),i=e.length)),r.networking!==void 0&&(nr(r.networking,{instancePath:o+"/networking",parentData:r,
parentDataProperty:"networking",rootData:y})||(e=d(e,nr.errors),i=e.length)),r.clients!==void 0){let t=r.clients;Array.isArray(t)||(e=n(e,o+"/clients","type",{type:"array"},x.properties.
clients,t),i++)}if(r.requestedApis!==void 0){let t=r.requestedApis;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l=="string"?si.test(l)||(e=n(e,o+"/req\
uestedApis/"+s,"pattern",{pattern:"^[a-z0-9.]+/v[0-9a-z]+/[a-z]+$"},x.properties.requestedApis.items,l),i++):(e=n(e,o+"/requestedApis/"+s,"type",{type:"string"},x.properties.requestedApis.
items,l),i++)}}else e=n(e,o+"/requestedApis","type",{type:"array"},x.properties.requestedApis,t),i++}if(r.provenance!==void 0){let t=r.provenance;if(t&&typeof t=="object"&&!Array.isArray(
t))for(let p in t){let s=t[p];if(s&&typeof s=="object"&&!Array.isArray(s)){for(let l in s)l==="observed"||l==="source"||(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"\
~1"),"additionalProperties",{additionalProperty:l},x.properties.provenance.additionalProperties,s),i++);if(s.observed!==void 0){let l=s.observed;typeof l!="string"&&(e=n(e,o+"/prov\
enance/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/observed","type",{type:"string"},x.properties.provenance.additionalProperties.properties.observed,l),i++)}if(s.source!==void 0){
let l=s.source;typeof l!="string"&&(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/source","type",{type:"string"},x.properties.provenance.additionalProperties.properties.
source,l),i++)}}else e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"object"},x.properties.provenance.additionalProperties,s),i++}else e=n(e,o+"/prove\
nance","type",{type:"object"},x.properties.provenance,t),i++}}else e=n(e,o,"type",{type:"object"},x,r),i++;return fi.errors=e,i===0}var ct=yi,ne={type:"object",additionalProperties:!1,
properties:{extends:{$ref:"#/$defs/StringOrList"},rules:{$ref:"#/$defs/StringOrList"},severity:{type:"object",additionalProperties:{enum:["error","warning","info"]}},disable:{type:"\
array",items:{$ref:"#/$defs/RuleName"}},ignores:{type:"array",items:{$ref:"#/$defs/IgnoreDocument"}},failOn:{enum:["error","warning","info","never"]},locked:{type:"array",items:{$ref:"\
#/$defs/RuleName"}},drills:{type:"array",items:{type:"string"}},inventory:{$ref:"#/$defs/StringOrList"},baseline:{type:"string"},staleFactsAfter:{type:"integer",minimum:0},overrides:{
type:"array",items:{$ref:"#/$defs/OverrideDocument"}}}},Ee={type:"object",additionalProperties:!1,required:["rule","reason"],properties:{rule:{$ref:"#/$defs/RuleName"},paths:{$ref:"\
#/$defs/StringOrList"},reason:{type:"string",minLength:1},until:{$ref:"#/$defs/EndDate"},owner:{type:"string"},ticket:{type:"string"}}},Jr={type:"string",pattern:"^\\d{4}-(0[1-9]|1[\
0-2])-(0[1-9]|[12]\\d|3[01])$","x-human":"a date such as 2027-01-31"},bt=new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$","u");function pr(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;return typeof r=="string"?bt.test(r)||(e=n(e,o,"pattern",{pattern:"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},Jr,r),i++):
(e=n(e,o,"type",{type:"string"},Jr,r),i++),pr.errors=e,i===0}function sr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="ob\
ject"&&!Array.isArray(r)){r.rule===void 0&&(e=n(e,o,"required",{missingProperty:"rule"},Ee,r),i++),r.reason===void 0&&(e=n(e,o,"required",{missingProperty:"reason"},Ee,r),i++);for(let t in r)
t==="rule"||t==="paths"||t==="reason"||t==="until"||t==="owner"||t==="ticket"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ee,r),i++);if(r.rule!==void 0&&(ce(r.rule,{instancePath:o+
"/rule",parentData:r,parentDataProperty:"rule",rootData:y})||(e=d(e,ce.errors),i=e.length)),r.paths!==void 0&&(X(r.paths,{instancePath:o+"/paths",parentData:r,parentDataProperty:"p\
aths",rootData:y})||(e=d(e,X.errors),i=e.length)),r.reason!==void 0){let t=r.reason;typeof t=="string"?v(t)<1&&(e=n(e,o+"/reason","minLength",{limit:1},Ee.properties.reason,t),i++):
(e=n(e,o+"/reason","type",{type:"string"},Ee.properties.reason,t),i++)}if(r.until!==void 0&&(pr(r.until,{instancePath:o+"/until",parentData:r,parentDataProperty:"until",rootData:y})||
(e=d(e,pr.errors),i=e.length)),r.owner!==void 0){let t=r.owner;typeof t!="string"&&(e=n(e,o+"/owner","type",{type:"string"},Ee.properties.owner,t),i++)}if(r.ticket!==void 0){let t=r.
ticket;typeof t!="string"&&(e=n(e,o+"/ticket","type",{type:"string"},Ee.properties.ticket,t),i++)}}else e=n(e,o,"type",{type:"object"},Ee,r),i++;return sr.errors=e,i===0}var Ae={type:"\
object",additionalProperties:!1,required:["paths"],properties:{paths:{$ref:"#/$defs/StringOrList"},severity:{type:"object",additionalProperties:{enum:["error","warning","info"]}},disable:{
type:"array",items:{$ref:"#/$defs/RuleName"}},ignores:{type:"array",items:{$ref:"#/$defs/IgnoreDocument"}},failOn:{enum:["error","warning","info","never"]}}};function Sr(r,{instancePath:o="",
parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.paths===void 0&&(e=n(e,o,"required",{missingProperty:"paths"},Ae,r),
i++);for(let t in r)t==="paths"||t==="severity"||t==="disable"||t==="ignores"||t==="failOn"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ae,r),i++);if(r.paths!==void 0&&
(X(r.paths,{instancePath:o+"/paths",parentData:r,parentDataProperty:"paths",rootData:y})||(e=d(e,X.errors),i=e.length)),r.severity!==void 0){let t=r.severity;if(t&&typeof t=="objec\
t"&&!Array.isArray(t))for(let p in t){let s=t[p];s==="error"||s==="warning"||s==="info"||(e=n(e,o+"/severity/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"enum",{allowedValues:Ae.properties.
severity.additionalProperties.enum},Ae.properties.severity.additionalProperties,s),i++)}else e=n(e,o+"/severity","type",{type:"object"},Ae.properties.severity,t),i++}if(r.disable!==
void 0){let t=r.disable;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ce(t[s],{instancePath:o+"/disable/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ce.errors),
i=e.length)}else e=n(e,o+"/disable","type",{type:"array"},Ae.properties.disable,t),i++}if(r.ignores!==void 0){let t=r.ignores;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)
sr(t[s],{instancePath:o+"/ignores/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,sr.errors),i=e.length)}else e=n(e,o+"/ignores","type",{type:"array"},Ae.properties.ignores,
t),i++}if(r.failOn!==void 0){let t=r.failOn;t==="error"||t==="warning"||t==="info"||t==="never"||(e=n(e,o+"/failOn","enum",{allowedValues:Ae.properties.failOn.enum},Ae.properties.failOn,
t),i++)}}else e=n(e,o,"type",{type:"object"},Ae,r),i++;return Sr.errors=e,i===0}function yi(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)_.call(ne.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},ne,r),i++);if(r.extends!==void 0&&(X(r.extends,
{instancePath:o+"/extends",parentData:r,parentDataProperty:"extends",rootData:y})||(e=d(e,X.errors),i=e.length)),r.rules!==void 0&&(X(r.rules,{instancePath:o+"/rules",parentData:r,
parentDataProperty:"rules",rootData:y})||(e=d(e,X.errors),i=e.length)),r.severity!==void 0){let t=r.severity;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];
s==="error"||s==="warning"||s==="info"||(e=n(e,o+"/severity/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"enum",{allowedValues:ne.properties.severity.additionalProperties.enum},ne.properties.
severity.additionalProperties,s),i++)}else e=n(e,o+"/severity","type",{type:"object"},ne.properties.severity,t),i++}if(r.disable!==void 0){let t=r.disable;if(Array.isArray(t)){let p=t.
length;for(let s=0;s<p;s++)ce(t[s],{instancePath:o+"/disable/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ce.errors),i=e.length)}else e=n(e,o+"/disable","type",{type:"\
array"},ne.properties.disable,t),i++}if(r.ignores!==void 0){let t=r.ignores;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)sr(t[s],{instancePath:o+"/ignores/"+s,parentData:t,
parentDataProperty:s,rootData:y})||(e=d(e,sr.errors),i=e.length)}else e=n(e,o+"/ignores","type",{type:"array"},ne.properties.ignores,t),i++}if(r.failOn!==void 0){let t=r.failOn;t===
"error"||t==="warning"||t==="info"||t==="never"||(e=n(e,o+"/failOn","enum",{allowedValues:ne.properties.failOn.enum},ne.properties.failOn,t),i++)}if(r.locked!==void 0){let t=r.locked;
if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ce(t[s],{instancePath:o+"/locked/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ce.errors),i=e.length)}else e=n(
e,o+"/locked","type",{type:"array"},ne.properties.locked,t),i++}if(r.drills!==void 0){let t=r.drills;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="\
string"&&(e=n(e,o+"/drills/"+s,"type",{type:"string"},ne.properties.drills.items,l),i++)}}else e=n(e,o+"/drills","type",{type:"array"},ne.properties.drills,t),i++}if(r.inventory!==
void 0&&(X(r.inventory,{instancePath:o+"/inventory",parentData:r,parentDataProperty:"inventory",rootData:y})||(e=d(e,X.errors),i=e.length)),r.baseline!==void 0){let t=r.baseline;typeof t!=
"string"&&(e=n(e,o+"/baseline","type",{type:"string"},ne.properties.baseline,t),i++)}if(r.staleFactsAfter!==void 0){let t=r.staleFactsAfter;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t)||(e=n(e,o+"/staleFactsAfter","type",{type:"integer"},ne.properties.staleFactsAfter,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/staleFactsAfter","minimum",
{comparison:">=",limit:0},ne.properties.staleFactsAfter,t),i++)}if(r.overrides!==void 0){let t=r.overrides;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)Sr(t[s],{instancePath:o+
"/overrides/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,Sr.errors),i=e.length)}else e=n(e,o+"/overrides","type",{type:"array"},ne.properties.overrides,t),i++}}else e=
n(e,o,"type",{type:"object"},ne,r),i++;return yi.errors=e,i===0}var vt=ai,ie={type:"object",additionalProperties:!1,required:["action","set"],properties:{id:{type:"string",minLength:1},
action:{const:"configure"},set:{type:"object",minProperties:1},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{
type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",
items:{type:"string"}}]}}}};function ai(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===
void 0&&(e=n(e,o,"required",{missingProperty:"action"},ie,r),i++),r.set===void 0&&(e=n(e,o,"required",{missingProperty:"set"},ie,r),i++);for(let p in r)_.call(ie.properties,p)||(e=
n(e,o,"additionalProperties",{additionalProperty:p},ie,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},ie.properties.id,p),i++):
(e=n(e,o+"/id","type",{type:"string"},ie.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="configure"&&(e=n(e,o+"/action","const",{allowedValue:"configure"},ie.properties.
action,p),i++)}if(r.set!==void 0){let p=r.set;p&&typeof p=="object"&&!Array.isArray(p)?Object.keys(p).length<1&&(e=n(e,o+"/set","minProperties",{limit:1},ie.properties.set,p),i++):
(e=n(e,o+"/set","type",{type:"object"},ie.properties.set,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||
(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&
(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&
(e=n(e,o+"/rollback","minLength",{limit:1},ie.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},ie.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,
{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.
isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},ie.properties.flags.additionalProperties.
anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},ie.properties.
flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},
ie.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&
(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},ie.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(
/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},ie.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+
"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},ie.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},ie.properties.flags,p),i++}}else
e=n(e,o,"type",{type:"object"},ie,r),i++;return ai.errors=e,i===0}var Dt=di,W={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"string",minLength:1},
action:{enum:["cordon","uncordon"]},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"\
#/$defs/Amount"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"\
#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},ur={anyOf:[{type:"\
string"},{type:"array",items:{type:"string"}},{$ref:"#/$defs/NodeSelector"}]},he={type:"object",additionalProperties:!1,properties:{role:{type:"string"},labels:{type:"object",additionalProperties:{
type:"string"}},names:{type:"array",items:{type:"string"}}}};function _r(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="ob\
ject"&&!Array.isArray(r)){for(let t in r)t==="role"||t==="labels"||t==="names"||(e=n(e,o,"additionalProperties",{additionalProperty:t},he,r),i++);if(r.role!==void 0){let t=r.role;typeof t!=
"string"&&(e=n(e,o+"/role","type",{type:"string"},he.properties.role,t),i++)}if(r.labels!==void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];
typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},he.properties.labels.additionalProperties,s),i++)}else e=n(e,o+"/labels","ty\
pe",{type:"object"},he.properties.labels,t),i++}if(r.names!==void 0){let t=r.names;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+
"/names/"+s,"type",{type:"string"},he.properties.names.items,l),i++)}}else e=n(e,o+"/names","type",{type:"array"},he.properties.names,t),i++}}else e=n(e,o,"type",{type:"object"},he,
r),i++;return _r.errors=e,i===0}function G(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;typeof r!="string"&&(e=n(e,o,"type",
{type:"string"},ur.anyOf[0],r),i++);var l=s===i;if(p=p||l,!p){let a=i;if(Array.isArray(r)){let u=r.length;for(let c=0;c<u;c++){let O=r[c];typeof O!="string"&&(e=n(e,o+"/"+c,"type",
{type:"string"},ur.anyOf[1].items,O),i++)}}else e=n(e,o,"type",{type:"array"},ur.anyOf[1],r),i++;var l=a===i;if(p=p||l,!p){let u=i;_r(r,{instancePath:o,parentData:m,parentDataProperty:b,
rootData:y})||(e=d(e,_r.errors),i=e.length);var l=u===i;p=p||l}}return p?(i=t,e!==null&&(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},ur,r),i++),G.errors=e,i===0}function di(r,{instancePath:o="",
parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},W,
r),i++);for(let p in r)_.call(W.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},W,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/i\
d","minLength",{limit:1},W.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},W.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p==="cordon"||p==="uncordon"||(e=
n(e,o+"/action","enum",{allowedValues:W.properties.action.enum},W.properties.action,p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",
{limit:1},W.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},W.properties.node,p),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"\
nodes",rootData:y})||(e=d(e,G.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},W.properties.role,p),i++)}if(r.batch!==
void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},W.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||
isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},W.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,
parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"dura\
tion",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},W.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},W.properties.rollback,p),i++)}if(r.downtime!==
void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p==
"object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},W.properties.
flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
number"},W.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"boolean"},W.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];
typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},W.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=
n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},W.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=
a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},W.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},W.properties.
flags,p),i++}}else e=n(e,o,"type",{type:"object"},W,r),i++;return di.errors=e,i===0}var kt=ui,de={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"st\
ring",minLength:1},action:{const:"drain"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{
$ref:"#/$defs/Amount"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{
$ref:"#/$defs/DurationOrRange"},flags:{$ref:"#/$defs/DrainFlags"}}},ye={type:"object",additionalProperties:!1,properties:{ignoreDaemonsets:{type:"boolean"},deleteEmptydirData:{type:"\
boolean"},deleteLocalData:{type:"boolean"},force:{type:"boolean"},disableEviction:{type:"boolean"},timeout:{$ref:"#/$defs/Duration"},gracePeriod:{type:"integer"},skipWaitForDeleteTimeout:{
type:"integer"},chunkSize:{type:"integer",minimum:0},podSelector:{type:"string"},selector:{type:"string"},dryRun:{type:"string"}}};function Rr(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)_.call(ye.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},ye,r),i++);
if(r.ignoreDaemonsets!==void 0){let t=r.ignoreDaemonsets;typeof t!="boolean"&&(e=n(e,o+"/ignoreDaemonsets","type",{type:"boolean"},ye.properties.ignoreDaemonsets,t),i++)}if(r.deleteEmptydirData!==
void 0){let t=r.deleteEmptydirData;typeof t!="boolean"&&(e=n(e,o+"/deleteEmptydirData","type",{type:"boolean"},ye.properties.deleteEmptydirData,t),i++)}if(r.deleteLocalData!==void 0){
let t=r.deleteLocalData;typeof t!="boolean"&&(e=n(e,o+"/deleteLocalData","type",{type:"boolean"},ye.properties.deleteLocalData,t),i++)}if(r.force!==void 0){let t=r.force;typeof t!=
"boolean"&&(e=n(e,o+"/force","type",{type:"boolean"},ye.properties.force,t),i++)}if(r.disableEviction!==void 0){let t=r.disableEviction;typeof t!="boolean"&&(e=n(e,o+"/disableEvict\
ion","type",{type:"boolean"},ye.properties.disableEviction,t),i++)}if(r.timeout!==void 0&&(k(r.timeout,{instancePath:o+"/timeout",parentData:r,parentDataProperty:"timeout",rootData:y})||
(e=d(e,k.errors),i=e.length)),r.gracePeriod!==void 0){let t=r.gracePeriod;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/gracePeriod","type",{type:"integer"},ye.properties.
gracePeriod,t),i++)}if(r.skipWaitForDeleteTimeout!==void 0){let t=r.skipWaitForDeleteTimeout;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/skipWaitForDeleteTimeout",
"type",{type:"integer"},ye.properties.skipWaitForDeleteTimeout,t),i++)}if(r.chunkSize!==void 0){let t=r.chunkSize;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/chu\
nkSize","type",{type:"integer"},ye.properties.chunkSize,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/chunkSize","minimum",{comparison:">=",limit:0},ye.properties.
chunkSize,t),i++)}if(r.podSelector!==void 0){let t=r.podSelector;typeof t!="string"&&(e=n(e,o+"/podSelector","type",{type:"string"},ye.properties.podSelector,t),i++)}if(r.selector!==
void 0){let t=r.selector;typeof t!="string"&&(e=n(e,o+"/selector","type",{type:"string"},ye.properties.selector,t),i++)}if(r.dryRun!==void 0){let t=r.dryRun;typeof t!="string"&&(e=
n(e,o+"/dryRun","type",{type:"string"},ye.properties.dryRun,t),i++)}}else e=n(e,o,"type",{type:"object"},ye,r),i++;return Rr.errors=e,i===0}function ui(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},de,r),i++);for(let t in r)
_.call(de.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},de,r),i++);if(r.id!==void 0){let t=r.id;typeof t=="string"?v(t)<1&&(e=n(e,o+"/id","minLength",{limit:1},
de.properties.id,t),i++):(e=n(e,o+"/id","type",{type:"string"},de.properties.id,t),i++)}if(r.action!==void 0){let t=r.action;t!=="drain"&&(e=n(e,o+"/action","const",{allowedValue:"\
drain"},de.properties.action,t),i++)}if(r.node!==void 0){let t=r.node;typeof t=="string"?v(t)<1&&(e=n(e,o+"/node","minLength",{limit:1},de.properties.node,t),i++):(e=n(e,o+"/node",
"type",{type:"string"},de.properties.node,t),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),i=
e.length)),r.role!==void 0){let t=r.role;typeof t!="string"&&(e=n(e,o+"/role","type",{type:"string"},de.properties.role,t),i++)}if(r.batch!==void 0){let t=r.batch;typeof t=="number"&&
!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/batch","type",{type:"integer"},de.properties.batch,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/batch","minimum",
{comparison:">=",limit:1},de.properties.batch,t),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavai\
lable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.
errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,
{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let t=r.rollback;typeof t=="string"?v(t)<1&&(e=n(e,o+
"/rollback","minLength",{limit:1},de.properties.rollback,t),i++):(e=n(e,o+"/rollback","type",{type:"string"},de.properties.rollback,t),i++)}r.downtime!==void 0&&(g(r.downtime,{instancePath:o+
"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0&&(Rr(r.flags,{instancePath:o+"/flags",parentData:r,parentDataProperty:"\
flags",rootData:y})||(e=d(e,Rr.errors),i=e.length))}else e=n(e,o,"type",{type:"object"},de,r),i++;return ui.errors=e,i===0}var At=gi,Ve={type:"object",additionalProperties:!1,required:[
"apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"premortem.dev/v1alpha1"},kind:{const:"Drill"},metadata:{$ref:"#/$defs/Metadata"},spec:{$ref:"#/$defs/DrillSpec"}}},
Te={type:"object",additionalProperties:!1,required:["steps"],properties:{inventory:{$ref:"#/$defs/StringOrList"},defaults:{$ref:"#/$defs/DefaultsDocument"},steps:{type:"array"}}};function qr(r,{
instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"\
steps"},Te,r),i++);for(let t in r)t==="inventory"||t==="defaults"||t==="steps"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Te,r),i++);if(r.inventory!==void 0&&(X(r.inventory,
{instancePath:o+"/inventory",parentData:r,parentDataProperty:"inventory",rootData:y})||(e=d(e,X.errors),i=e.length)),r.defaults!==void 0&&(Oe(r.defaults,{instancePath:o+"/defaults",
parentData:r,parentDataProperty:"defaults",rootData:y})||(e=d(e,Oe.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(t)||(e=n(e,o+"/steps","type",{type:"array"},Te.
properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},Te,r),i++;return qr.errors=e,i===0}function gi(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.apiVersion===void 0&&(e=n(e,o,"required",{missingProperty:"apiVersion"},Ve,r),i++),r.kind===void 0&&(e=n(e,o,"required",
{missingProperty:"kind"},Ve,r),i++),r.metadata===void 0&&(e=n(e,o,"required",{missingProperty:"metadata"},Ve,r),i++),r.spec===void 0&&(e=n(e,o,"required",{missingProperty:"spec"},Ve,
r),i++);for(let t in r)t==="apiVersion"||t==="kind"||t==="metadata"||t==="spec"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ve,r),i++);if(r.apiVersion!==void 0){let t=r.
apiVersion;t!=="premortem.dev/v1alpha1"&&(e=n(e,o+"/apiVersion","const",{allowedValue:"premortem.dev/v1alpha1"},Ve.properties.apiVersion,t),i++)}if(r.kind!==void 0){let t=r.kind;t!==
"Drill"&&(e=n(e,o+"/kind","const",{allowedValue:"Drill"},Ve.properties.kind,t),i++)}r.metadata!==void 0&&(Be(r.metadata,{instancePath:o+"/metadata",parentData:r,parentDataProperty:"\
metadata",rootData:y})||(e=d(e,Be.errors),i=e.length)),r.spec!==void 0&&(qr(r.spec,{instancePath:o+"/spec",parentData:r,parentDataProperty:"spec",rootData:y})||(e=d(e,qr.errors),i=
e.length))}else e=n(e,o,"type",{type:"object"},Ve,r),i++;return gi.errors=e,i===0}var wt=mi;function mi(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,
i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},Te,r),i++);for(let t in r)t==="inventory"||t==="defaults"||t==="ste\
ps"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Te,r),i++);if(r.inventory!==void 0&&(X(r.inventory,{instancePath:o+"/inventory",parentData:r,parentDataProperty:"invento\
ry",rootData:y})||(e=d(e,X.errors),i=e.length)),r.defaults!==void 0&&(Oe(r.defaults,{instancePath:o+"/defaults",parentData:r,parentDataProperty:"defaults",rootData:y})||(e=d(e,Oe.errors),
i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(t)||(e=n(e,o+"/steps","type",{type:"array"},Te.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},Te,r),i++;return mi.
errors=e,i===0}var $t=ci,je={type:"object",additionalProperties:!1,required:["each","steps"],properties:{id:{type:"string",minLength:1},wait:{$ref:"#/$defs/DurationOrRange"},gate:{
$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},each:{$ref:"#/$defs/EachDocument"},steps:{type:"array"}}},Ge={type:"object",additionalProperties:!1,properties:{role:{
type:"string"},labels:{type:"object",additionalProperties:{type:"string"}},nodes:{$ref:"#/$defs/NodesDocument"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amoun\
t"}}};function Er(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="role"||t===
"labels"||t==="nodes"||t==="batch"||t==="maxUnavailable"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ge,r),i++);if(r.role!==void 0){let t=r.role;typeof t!="string"&&(e=
n(e,o+"/role","type",{type:"string"},Ge.properties.role,t),i++)}if(r.labels!==void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!=
"string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Ge.properties.labels.additionalProperties,s),i++)}else e=n(e,o+"/labels","type",{type:"\
object"},Ge.properties.labels,t),i++}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),i=e.length)),r.
batch!==void 0){let t=r.batch;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/batch","type",{type:"integer"},Ge.properties.batch,t),i++),typeof t=="number"&&isFinite(
t)&&(t<1||isNaN(t))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},Ge.properties.batch,t),i++)}r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailab\
le",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length))}else e=n(e,o,"type",{type:"object"},Ge,r),i++;return Er.errors=e,i===0}function ci(r,{
instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.each===void 0&&(e=n(e,o,"required",{missingProperty:"\
each"},je,r),i++),r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},je,r),i++);for(let t in r)t==="id"||t==="wait"||t==="gate"||t==="rollback"||t==="each"||t==="steps"||
(e=n(e,o,"additionalProperties",{additionalProperty:t},je,r),i++);if(r.id!==void 0){let t=r.id;typeof t=="string"?v(t)<1&&(e=n(e,o+"/id","minLength",{limit:1},je.properties.id,t),i++):
(e=n(e,o+"/id","type",{type:"string"},je.properties.id,t),i++)}if(r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),
i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let t=r.rollback;
typeof t=="string"?v(t)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},je.properties.rollback,t),i++):(e=n(e,o+"/rollback","type",{type:"string"},je.properties.rollback,t),i++)}if(r.
each!==void 0&&(Er(r.each,{instancePath:o+"/each",parentData:r,parentDataProperty:"each",rootData:y})||(e=d(e,Er.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(
t)||(e=n(e,o+"/steps","type",{type:"array"},je.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},je,r),i++;return ci.errors=e,i===0}var jt=bi,U={type:"object",additionalProperties:!1,
required:["action","operation"],properties:{id:{type:"string",minLength:1},action:{const:"etcd-member"},operation:{enum:["add","remove","replace","move-leader"]},member:{type:"stri\
ng",minLength:1},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},
duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/Durati\
onOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function bi(r,{instancePath:o="",
parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},U,
r),i++),r.operation===void 0&&(e=n(e,o,"required",{missingProperty:"operation"},U,r),i++);for(let p in r)_.call(U.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},
U,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},U.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},U.properties.id,
p),i++)}if(r.action!==void 0){let p=r.action;p!=="etcd-member"&&(e=n(e,o+"/action","const",{allowedValue:"etcd-member"},U.properties.action,p),i++)}if(r.operation!==void 0){let p=r.
operation;p==="add"||p==="remove"||p==="replace"||p==="move-leader"||(e=n(e,o+"/operation","enum",{allowedValues:U.properties.operation.enum},U.properties.operation,p),i++)}if(r.member!==
void 0){let p=r.member;typeof p=="string"?v(p)<1&&(e=n(e,o+"/member","minLength",{limit:1},U.properties.member,p),i++):(e=n(e,o+"/member","type",{type:"string"},U.properties.member,
p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},U.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},U.properties.
node,p),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),i=e.length)),r.role!==void 0){let p=r.role;
typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},U.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,
o+"/batch","type",{type:"integer"},U.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},U.properties.batch,
p),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length)),
r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+
"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",
rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},U.properties.rollback,p),i++):
(e=n(e,o+"/rollback","type",{type:"string"},U.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtim\
e",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&
(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},U.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l==
"number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},U.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=
f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},U.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===
i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"t\
ype",{type:"string"},U.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},U.properties.
flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},U.properties.
flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},U.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},U,r),i++;return bi.errors=e,i===0}var Ot=vi,
P={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"string",minLength:1},action:{enum:["backup","restore","defrag"]},member:{type:"string",minLength:1},
node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},duration:{$ref:"#\
/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{
type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function vi(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},P,r),i++);for(let p in r)
_.call(P.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},P,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},
P.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},P.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p==="backup"||p==="restore"||p==="defrag"||(e=n(e,o+"/act\
ion","enum",{allowedValues:P.properties.action.enum},P.properties.action,p),i++)}if(r.member!==void 0){let p=r.member;typeof p=="string"?v(p)<1&&(e=n(e,o+"/member","minLength",{limit:1},
P.properties.member,p),i++):(e=n(e,o+"/member","type",{type:"string"},P.properties.member,p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minL\
ength",{limit:1},P.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},P.properties.node,p),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"\
nodes",rootData:y})||(e=d(e,G.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},P.properties.role,p),i++)}if(r.batch!==
void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},P.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||
isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},P.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,
parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"dura\
tion",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},P.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},P.properties.rollback,p),i++)}if(r.downtime!==
void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p==
"object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},P.properties.
flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
number"},P.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"boolean"},P.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];
typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},P.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=
n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},P.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=
a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},P.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},P.properties.
flags,p),i++}}else e=n(e,o,"type",{type:"object"},P,r),i++;return vi.errors=e,i===0}var xt=Di,H={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"str\
ing",minLength:1},action:{const:"failover"},loadBalancer:{type:"string",minLength:1},to:{type:"string",minLength:1},mode:{enum:["graceful","abrupt"]},duration:{$ref:"#/$defs/Durati\
onOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"objec\
t",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Di(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},H,r),i++);for(let p in r)_.call(H.properties,
p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},H,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},H.properties.id,p),
i++):(e=n(e,o+"/id","type",{type:"string"},H.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="failover"&&(e=n(e,o+"/action","const",{allowedValue:"failover"},H.properties.
action,p),i++)}if(r.loadBalancer!==void 0){let p=r.loadBalancer;typeof p=="string"?v(p)<1&&(e=n(e,o+"/loadBalancer","minLength",{limit:1},H.properties.loadBalancer,p),i++):(e=n(e,o+
"/loadBalancer","type",{type:"string"},H.properties.loadBalancer,p),i++)}if(r.to!==void 0){let p=r.to;typeof p=="string"?v(p)<1&&(e=n(e,o+"/to","minLength",{limit:1},H.properties.to,
p),i++):(e=n(e,o+"/to","type",{type:"string"},H.properties.to,p),i++)}if(r.mode!==void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:H.properties.
mode.enum},H.properties.mode,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.
length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+
"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","mi\
nLength",{limit:1},H.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},H.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/d\
owntime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){
let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},H.properties.flags.additionalProperties.anyOf[0],l),i++);
var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},H.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},H.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},H.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},H.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},H.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},H.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},H,r),i++;
return Di.errors=e,i===0}var Lt=ki,se={type:"object",additionalProperties:!1,required:["action","gate"],properties:{id:{type:"string",minLength:1},action:{const:"gate"},duration:{$ref:"\
#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{
type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function ki(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},se,r),i++),r.gate===
void 0&&(e=n(e,o,"required",{missingProperty:"gate"},se,r),i++);for(let p in r)p==="id"||p==="action"||p==="duration"||p==="wait"||p==="gate"||p==="rollback"||p==="downtime"||p==="\
flags"||(e=n(e,o,"additionalProperties",{additionalProperty:p},se,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},se.properties.
id,p),i++):(e=n(e,o+"/id","type",{type:"string"},se.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="gate"&&(e=n(e,o+"/action","const",{allowedValue:"gate"},se.properties.
action,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&
(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,
parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},se.
properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},se.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,
parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,
f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},se.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===
i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},se.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},se.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},se.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},se.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,
"~1"),"anyOf",{},se.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},se.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},se,r),
i++;return ki.errors=e,i===0}var Nt=Ai,B={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"string",minLength:1},action:{enum:["reboot","shutdown","st\
art","replace","add","remove"]},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/\
$defs/Amount"},mode:{enum:["graceful","abrupt"]},replacement:{$ref:"#/$defs/ReplacementDocument"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{
$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"n\
umber"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},gr={type:"object",additionalProperties:!1,properties:{node:{type:"string"},ip:{type:"string"}}};function lr(r,{instancePath:o="",
parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="node"||t==="ip"||(e=n(e,o,"additionalProperties",
{additionalProperty:t},gr,r),i++);if(r.node!==void 0){let t=r.node;typeof t!="string"&&(e=n(e,o+"/node","type",{type:"string"},gr.properties.node,t),i++)}if(r.ip!==void 0){let t=r.
ip;typeof t!="string"&&(e=n(e,o+"/ip","type",{type:"string"},gr.properties.ip,t),i++)}}else e=n(e,o,"type",{type:"object"},gr,r),i++;return lr.errors=e,i===0}function Ai(r,{instancePath:o="",
parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},B,
r),i++);for(let p in r)_.call(B.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},B,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/i\
d","minLength",{limit:1},B.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},B.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p==="reboot"||p==="shutdown"||p===
"start"||p==="replace"||p==="add"||p==="remove"||(e=n(e,o+"/action","enum",{allowedValues:B.properties.action.enum},B.properties.action,p),i++)}if(r.node!==void 0){let p=r.node;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},B.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},B.properties.node,p),i++)}if(r.nodes!==void 0&&(G(r.nodes,
{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","typ\
e",{type:"string"},B.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},B.properties.
batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},B.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(F(r.
maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.mode!==void 0){let p=r.mode;p==="gra\
ceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:B.properties.mode.enum},B.properties.mode,p),i++)}if(r.replacement!==void 0&&(lr(r.replacement,{instancePath:o+"/replac\
ement",parentData:r,parentDataProperty:"replacement",rootData:y})||(e=d(e,lr.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"\
duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},B.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},B.properties.rollback,p),i++)}if(r.downtime!==
void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p==
"object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},B.properties.
flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
number"},B.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"boolean"},B.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];
typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},B.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=
n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},B.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=
a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},B.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},B.properties.
flags,p),i++}}else e=n(e,o,"type",{type:"object"},B,r),i++;return Ai.errors=e,i===0}var St=wi,q={type:"object",additionalProperties:!1,required:["action","label"],properties:{id:{type:"\
string",minLength:1},action:{const:"label"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{
$ref:"#/$defs/Amount"},label:{anyOf:[{type:"string",pattern:"^[^=\\s]+(=\\S*|-)$","x-human":"a label such as tier=edge, or tier- to remove it"},{type:"array",items:{type:"string",pattern:"\
^[^=\\s]+(=\\S*|-)$","x-human":"a label such as tier=edge, or tier- to remove it"}}]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/\
$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},
{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},Xr=new RegExp("^[^=\\s]+(=\\S*|-)$","u");function wi(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},q,r),i++),r.label===void 0&&(e=n(e,o,"required",{missingProperty:"\
label"},q,r),i++);for(let s in r)_.call(q.properties,s)||(e=n(e,o,"additionalProperties",{additionalProperty:s},q,r),i++);if(r.id!==void 0){let s=r.id;typeof s=="string"?v(s)<1&&(e=
n(e,o+"/id","minLength",{limit:1},q.properties.id,s),i++):(e=n(e,o+"/id","type",{type:"string"},q.properties.id,s),i++)}if(r.action!==void 0){let s=r.action;s!=="label"&&(e=n(e,o+"\
/action","const",{allowedValue:"label"},q.properties.action,s),i++)}if(r.node!==void 0){let s=r.node;typeof s=="string"?v(s)<1&&(e=n(e,o+"/node","minLength",{limit:1},q.properties.
node,s),i++):(e=n(e,o+"/node","type",{type:"string"},q.properties.node,s),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||
(e=d(e,G.errors),i=e.length)),r.role!==void 0){let s=r.role;typeof s!="string"&&(e=n(e,o+"/role","type",{type:"string"},q.properties.role,s),i++)}if(r.batch!==void 0){let s=r.batch;
typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)||(e=n(e,o+"/batch","type",{type:"integer"},q.properties.batch,s),i++),typeof s=="number"&&isFinite(s)&&(s<1||isNaN(s))&&(e=n(e,o+
"/batch","minimum",{comparison:">=",limit:1},q.properties.batch,s),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"\
maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.label!==void 0){let s=r.label,l=i,a=!1,f=i;typeof s=="string"?Xr.test(s)||(e=n(e,o+"/label","pattern",{pattern:"^[^=\\s\
]+(=\\S*|-)$"},q.properties.label.anyOf[0],s),i++):(e=n(e,o+"/label","type",{type:"string"},q.properties.label.anyOf[0],s),i++);var t=f===i;if(a=a||t,!a){let u=i;if(Array.isArray(s)){
let O=s.length;for(let w=0;w<O;w++){let I=s[w];typeof I=="string"?Xr.test(I)||(e=n(e,o+"/label/"+w,"pattern",{pattern:"^[^=\\s]+(=\\S*|-)$"},q.properties.label.anyOf[1].items,I),i++):
(e=n(e,o+"/label/"+w,"type",{type:"string"},q.properties.label.anyOf[1].items,I),i++)}}else e=n(e,o+"/label","type",{type:"array"},q.properties.label.anyOf[1],s),i++;var t=u===i;a=
a||t}a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/label","anyOf",{},q.properties.label,s),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,
parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=
d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){
let s=r.rollback;typeof s=="string"?v(s)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},q.properties.rollback,s),i++):(e=n(e,o+"/rollback","type",{type:"string"},q.properties.rollback,
s),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let s=r.
flags;if(s&&typeof s=="object"&&!Array.isArray(s))for(let l in s){let a=s[l],f=i,u=!1,c=i;typeof a!="string"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
string"},q.properties.flags.additionalProperties.anyOf[0],a),i++);var p=c===i;if(u=u||p,!u){let O=i;typeof a=="number"&&isFinite(a)||(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"number"},q.properties.flags.additionalProperties.anyOf[1],a),i++);var p=O===i;if(u=u||p,!u){let I=i;typeof a!="boolean"&&(e=n(e,o+"/flags/"+l.replace(/~/g,
"~0").replace(/\//g,"~1"),"type",{type:"boolean"},q.properties.flags.additionalProperties.anyOf[2],a),i++);var p=I===i;if(u=u||p,!u){let Ze=i;if(Array.isArray(a)){let D=a.length;for(let A=0;A<
D;A++){let We=a[A];typeof We!="string"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+A,"type",{type:"string"},q.properties.flags.additionalProperties.anyOf[3].items,
We),i++)}}else e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},q.properties.flags.additionalProperties.anyOf[3],a),i++;var p=Ze===i;u=u||p}}}u?(i=f,
e!==null&&(f?e.length=f:e=null)):(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},q.properties.flags.additionalProperties,a),i++)}else e=n(e,o+"/flags","type",
{type:"object"},q.properties.flags,s),i++}}else e=n(e,o,"type",{type:"object"},q,r),i++;return wi.errors=e,i===0}var _t=$i,ee={type:"object",additionalProperties:!1,required:["acti\
on"],properties:{id:{type:"string",minLength:1},action:{const:"lb-connections"},loadBalancer:{type:"string",minLength:1},member:{type:"string",minLength:1},duration:{$ref:"#/$defs/\
DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"\
object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function $i(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},ee,r),i++);for(let p in r)_.call(ee.
properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},ee,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},ee.properties.
id,p),i++):(e=n(e,o+"/id","type",{type:"string"},ee.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="lb-connections"&&(e=n(e,o+"/action","const",{allowedValue:"lb-co\
nnections"},ee.properties.action,p),i++)}if(r.loadBalancer!==void 0){let p=r.loadBalancer;typeof p=="string"?v(p)<1&&(e=n(e,o+"/loadBalancer","minLength",{limit:1},ee.properties.loadBalancer,
p),i++):(e=n(e,o+"/loadBalancer","type",{type:"string"},ee.properties.loadBalancer,p),i++)}if(r.member!==void 0){let p=r.member;typeof p=="string"?v(p)<1&&(e=n(e,o+"/member","minLe\
ngth",{limit:1},ee.properties.member,p),i++):(e=n(e,o+"/member","type",{type:"string"},ee.properties.member,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",
parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||
(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){
let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},ee.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},ee.properties.rollback,
p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.
flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
string"},ee.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"number"},ee.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,
"~0").replace(/\//g,"~1"),"type",{type:"boolean"},ee.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<
S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},ee.properties.flags.additionalProperties.anyOf[3].items,
A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},ee.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,
e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},ee.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",
{type:"object"},ee.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},ee,r),i++;return $i.errors=e,i===0}var Rt=ji,z={type:"object",additionalProperties:!1,required:["act\
ion","member","operation"],properties:{id:{type:"string",minLength:1},action:{const:"lb-member"},loadBalancer:{type:"string",minLength:1},member:{type:"string",minLength:1},operation:{
enum:["enable","disable","force-offline","remove"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"\
string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{
type:"string"}}]}}}};function ji(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&
(e=n(e,o,"required",{missingProperty:"action"},z,r),i++),r.member===void 0&&(e=n(e,o,"required",{missingProperty:"member"},z,r),i++),r.operation===void 0&&(e=n(e,o,"required",{missingProperty:"\
operation"},z,r),i++);for(let p in r)_.call(z.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},z,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&
(e=n(e,o+"/id","minLength",{limit:1},z.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},z.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="lb-member"&&(e=
n(e,o+"/action","const",{allowedValue:"lb-member"},z.properties.action,p),i++)}if(r.loadBalancer!==void 0){let p=r.loadBalancer;typeof p=="string"?v(p)<1&&(e=n(e,o+"/loadBalancer",
"minLength",{limit:1},z.properties.loadBalancer,p),i++):(e=n(e,o+"/loadBalancer","type",{type:"string"},z.properties.loadBalancer,p),i++)}if(r.member!==void 0){let p=r.member;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/member","minLength",{limit:1},z.properties.member,p),i++):(e=n(e,o+"/member","type",{type:"string"},z.properties.member,p),i++)}if(r.operation!==void 0){
let p=r.operation;p==="enable"||p==="disable"||p==="force-offline"||p==="remove"||(e=n(e,o+"/operation","enum",{allowedValues:z.properties.operation.enum},z.properties.operation,p),
i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.
wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"\
gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},z.properties.rollback,
p),i++):(e=n(e,o+"/rollback","type",{type:"string"},z.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"\
downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!=
"string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},z.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;
typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},z.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===
i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},z.properties.flags.additionalProperties.anyOf[2],l),
i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,
"~1")+"/"+D,"type",{type:"string"},z.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"arr\
ay"},z.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"anyOf",{},z.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},z.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},z,r),i++;return ji.
errors=e,i===0}var qt=Oi,$={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",minLength:1},vendor:{enum:["f5-bigip","haproxy","nginx","keepali\
ved","ipvs","aws-nlb","azure-lb","kube-vip","generic"]},fronts:{type:"string"},address:{type:"string"},port:{type:"integer",minimum:0,maximum:65535},members:{type:"array",items:{anyOf:[
{type:"string"},{$ref:"#/$defs/MemberDocument"}]}},mode:{enum:["proxy","pass-through"]},serviceDownAction:{enum:["none","reset","drop","reselect"]},onMarkedDown:{enum:["none","shut\
down-sessions"]},connectionTermination:{type:"boolean"},drainingInterval:{$ref:"#/$defs/Duration"},tcpReset:{type:"boolean"},expireNodestConn:{type:"boolean"},mirroring:{type:"bool\
ean"},failover:{$ref:"#/$defs/DurationOrRange"},monitor:{anyOf:[{$ref:"#/$defs/MonitorDocument"},{const:"none"}]},tcp:{type:"object",additionalProperties:!1,properties:{idleTimeout:{
anyOf:[{$ref:"#/$defs/Duration"},{const:"indefinite"}]},keepAliveInterval:{anyOf:[{$ref:"#/$defs/Duration"},{const:"disabled"}]},clientKeepAliveInterval:{anyOf:[{$ref:"#/$defs/Dura\
tion"},{const:"disabled"}]},keepAlivesRefreshIdle:{type:"boolean"},looseInitialization:{type:"boolean"},resetOnTimeout:{type:"boolean"},maxRetransmissions:{type:"integer",minimum:0}}},
timeouts:{type:"object",additionalProperties:!1,properties:{client:{$ref:"#/$defs/Duration"},server:{$ref:"#/$defs/Duration"},tunnel:{$ref:"#/$defs/Duration"},connect:{$ref:"#/$def\
s/Duration"},check:{$ref:"#/$defs/Duration"},user:{$ref:"#/$defs/Duration"},proxy:{$ref:"#/$defs/Duration"}}},clitcpka:{type:"boolean"},srvtcpka:{type:"boolean"},srvtcpkaIdle:{$ref:"\
#/$defs/Duration"},srvtcpkaIntvl:{$ref:"#/$defs/Duration"},srvtcpkaCnt:{type:"integer",minimum:1},proxySocketKeepalive:{type:"boolean"},sysctl:{$ref:"#/$defs/SysctlDocument"},retries:{
type:"integer",minimum:0},redispatch:{type:"boolean"},persistence:{type:"string"},shares:{type:"object",additionalProperties:{type:"number",minimum:0}},hosts:{type:"array",items:{type:"\
string"}}}},ue={type:"object",additionalProperties:!1,properties:{name:{type:"string"},node:{type:"string"},address:{type:"string"},port:{type:"integer",minimum:0,maximum:65535},state:{
enum:["enabled","disabled","forced-offline"]},backup:{type:"boolean"},weight:{type:"integer",minimum:0},serviceDownAction:{type:"string"}}};function Vr(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="name"||t==="node"||t==="address"||t==="port"||t==="state"||t===
"backup"||t==="weight"||t==="serviceDownAction"||(e=n(e,o,"additionalProperties",{additionalProperty:t},ue,r),i++);if(r.name!==void 0){let t=r.name;typeof t!="string"&&(e=n(e,o+"/n\
ame","type",{type:"string"},ue.properties.name,t),i++)}if(r.node!==void 0){let t=r.node;typeof t!="string"&&(e=n(e,o+"/node","type",{type:"string"},ue.properties.node,t),i++)}if(r.
address!==void 0){let t=r.address;typeof t!="string"&&(e=n(e,o+"/address","type",{type:"string"},ue.properties.address,t),i++)}if(r.port!==void 0){let t=r.port;typeof t=="number"&&
!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/port","type",{type:"integer"},ue.properties.port,t),i++),typeof t=="number"&&isFinite(t)&&((t>65535||isNaN(t))&&(e=n(e,o+"/port","maximum",
{comparison:"<=",limit:65535},ue.properties.port,t),i++),(t<0||isNaN(t))&&(e=n(e,o+"/port","minimum",{comparison:">=",limit:0},ue.properties.port,t),i++))}if(r.state!==void 0){let t=r.
state;t==="enabled"||t==="disabled"||t==="forced-offline"||(e=n(e,o+"/state","enum",{allowedValues:ue.properties.state.enum},ue.properties.state,t),i++)}if(r.backup!==void 0){let t=r.
backup;typeof t!="boolean"&&(e=n(e,o+"/backup","type",{type:"boolean"},ue.properties.backup,t),i++)}if(r.weight!==void 0){let t=r.weight;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t)||(e=n(e,o+"/weight","type",{type:"integer"},ue.properties.weight,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/weight","minimum",{comparison:">=",limit:0},
ue.properties.weight,t),i++)}if(r.serviceDownAction!==void 0){let t=r.serviceDownAction;typeof t!="string"&&(e=n(e,o+"/serviceDownAction","type",{type:"string"},ue.properties.serviceDownAction,
t),i++)}}else e=n(e,o,"type",{type:"object"},ue,r),i++;return Vr.errors=e,i===0}var De={type:"object",additionalProperties:!1,properties:{type:{type:"string"},interval:{$ref:"#/$de\
fs/Duration"},timeout:{$ref:"#/$defs/Duration"},fall:{type:"integer",minimum:1},rise:{type:"integer",minimum:1},fastinter:{$ref:"#/$defs/Duration"},downinter:{$ref:"#/$defs/Duratio\
n"},timeUntilUp:{$ref:"#/$defs/Duration"},send:{type:"string"},recv:{type:"string"},path:{type:"string"}}};function Fr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)_.call(De.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},De,r),i++);if(r.type!==void 0){
let t=r.type;typeof t!="string"&&(e=n(e,o+"/type","type",{type:"string"},De.properties.type,t),i++)}if(r.interval!==void 0&&(k(r.interval,{instancePath:o+"/interval",parentData:r,parentDataProperty:"\
interval",rootData:y})||(e=d(e,k.errors),i=e.length)),r.timeout!==void 0&&(k(r.timeout,{instancePath:o+"/timeout",parentData:r,parentDataProperty:"timeout",rootData:y})||(e=d(e,k.errors),
i=e.length)),r.fall!==void 0){let t=r.fall;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/fall","type",{type:"integer"},De.properties.fall,t),i++),typeof t=="number"&&
isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/fall","minimum",{comparison:">=",limit:1},De.properties.fall,t),i++)}if(r.rise!==void 0){let t=r.rise;typeof t=="number"&&!(t%1)&&!isNaN(t)&&
isFinite(t)||(e=n(e,o+"/rise","type",{type:"integer"},De.properties.rise,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/rise","minimum",{comparison:">=",limit:1},
De.properties.rise,t),i++)}if(r.fastinter!==void 0&&(k(r.fastinter,{instancePath:o+"/fastinter",parentData:r,parentDataProperty:"fastinter",rootData:y})||(e=d(e,k.errors),i=e.length)),
r.downinter!==void 0&&(k(r.downinter,{instancePath:o+"/downinter",parentData:r,parentDataProperty:"downinter",rootData:y})||(e=d(e,k.errors),i=e.length)),r.timeUntilUp!==void 0&&(k(
r.timeUntilUp,{instancePath:o+"/timeUntilUp",parentData:r,parentDataProperty:"timeUntilUp",rootData:y})||(e=d(e,k.errors),i=e.length)),r.send!==void 0){let t=r.send;typeof t!="stri\
ng"&&(e=n(e,o+"/send","type",{type:"string"},De.properties.send,t),i++)}if(r.recv!==void 0){let t=r.recv;typeof t!="string"&&(e=n(e,o+"/recv","type",{type:"string"},De.properties.recv,
t),i++)}if(r.path!==void 0){let t=r.path;typeof t!="string"&&(e=n(e,o+"/path","type",{type:"string"},De.properties.path,t),i++)}}else e=n(e,o,"type",{type:"object"},De,r),i++;return Fr.
errors=e,i===0}var mr={type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"}]}};function fr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r))for(let p in r){let s=r[p],l=i,a=!1,f=i;typeof s!="string"&&(e=n(e,o+"/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},mr.additionalProperties.anyOf[0],s),i++);var t=f===i;if(a=a||t,!a){let u=i;typeof s=="number"&&isFinite(s)||(e=n(e,o+"/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"t\
ype",{type:"number"},mr.additionalProperties.anyOf[1],s),i++);var t=u===i;a=a||t}a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"anyO\
f",{},mr.additionalProperties,s),i++)}else e=n(e,o,"type",{type:"object"},mr,r),i++;return fr.errors=e,i===0}function Oi(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},$,r),i++);for(let f in r)_.call($.properties,f)||(e=n(e,o,
"additionalProperties",{additionalProperty:f},$,r),i++);if(r.name!==void 0){let f=r.name;typeof f=="string"?v(f)<1&&(e=n(e,o+"/name","minLength",{limit:1},$.properties.name,f),i++):
(e=n(e,o+"/name","type",{type:"string"},$.properties.name,f),i++)}if(r.vendor!==void 0){let f=r.vendor;f==="f5-bigip"||f==="haproxy"||f==="nginx"||f==="keepalived"||f==="ipvs"||f===
"aws-nlb"||f==="azure-lb"||f==="kube-vip"||f==="generic"||(e=n(e,o+"/vendor","enum",{allowedValues:$.properties.vendor.enum},$.properties.vendor,f),i++)}if(r.fronts!==void 0){let f=r.
fronts;typeof f!="string"&&(e=n(e,o+"/fronts","type",{type:"string"},$.properties.fronts,f),i++)}if(r.address!==void 0){let f=r.address;typeof f!="string"&&(e=n(e,o+"/address","typ\
e",{type:"string"},$.properties.address,f),i++)}if(r.port!==void 0){let f=r.port;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=n(e,o+"/port","type",{type:"integer"},$.properties.
port,f),i++),typeof f=="number"&&isFinite(f)&&((f>65535||isNaN(f))&&(e=n(e,o+"/port","maximum",{comparison:"<=",limit:65535},$.properties.port,f),i++),(f<0||isNaN(f))&&(e=n(e,o+"/p\
ort","minimum",{comparison:">=",limit:0},$.properties.port,f),i++))}if(r.members!==void 0){let f=r.members;if(Array.isArray(f)){let u=f.length;for(let c=0;c<u;c++){let O=f[c],w=i,I=!1,
L=i;typeof O!="string"&&(e=n(e,o+"/members/"+c,"type",{type:"string"},$.properties.members.items.anyOf[0],O),i++);var t=L===i;if(I=I||t,!I){let Ze=i;Vr(O,{instancePath:o+"/members/"+
c,parentData:f,parentDataProperty:c,rootData:y})||(e=d(e,Vr.errors),i=e.length);var t=Ze===i;I=I||t}I?(i=w,e!==null&&(w?e.length=w:e=null)):(e=n(e,o+"/members/"+c,"anyOf",{},$.properties.
members.items,O),i++)}}else e=n(e,o+"/members","type",{type:"array"},$.properties.members,f),i++}if(r.mode!==void 0){let f=r.mode;f==="proxy"||f==="pass-through"||(e=n(e,o+"/mode",
"enum",{allowedValues:$.properties.mode.enum},$.properties.mode,f),i++)}if(r.serviceDownAction!==void 0){let f=r.serviceDownAction;f==="none"||f==="reset"||f==="drop"||f==="reselec\
t"||(e=n(e,o+"/serviceDownAction","enum",{allowedValues:$.properties.serviceDownAction.enum},$.properties.serviceDownAction,f),i++)}if(r.onMarkedDown!==void 0){let f=r.onMarkedDown;
f==="none"||f==="shutdown-sessions"||(e=n(e,o+"/onMarkedDown","enum",{allowedValues:$.properties.onMarkedDown.enum},$.properties.onMarkedDown,f),i++)}if(r.connectionTermination!==void 0){
let f=r.connectionTermination;typeof f!="boolean"&&(e=n(e,o+"/connectionTermination","type",{type:"boolean"},$.properties.connectionTermination,f),i++)}if(r.drainingInterval!==void 0&&
(k(r.drainingInterval,{instancePath:o+"/drainingInterval",parentData:r,parentDataProperty:"drainingInterval",rootData:y})||(e=d(e,k.errors),i=e.length)),r.tcpReset!==void 0){let f=r.
tcpReset;typeof f!="boolean"&&(e=n(e,o+"/tcpReset","type",{type:"boolean"},$.properties.tcpReset,f),i++)}if(r.expireNodestConn!==void 0){let f=r.expireNodestConn;typeof f!="boolean"&&
(e=n(e,o+"/expireNodestConn","type",{type:"boolean"},$.properties.expireNodestConn,f),i++)}if(r.mirroring!==void 0){let f=r.mirroring;typeof f!="boolean"&&(e=n(e,o+"/mirroring","ty\
pe",{type:"boolean"},$.properties.mirroring,f),i++)}if(r.failover!==void 0&&(g(r.failover,{instancePath:o+"/failover",parentData:r,parentDataProperty:"failover",rootData:y})||(e=d(
e,g.errors),i=e.length)),r.monitor!==void 0){let f=r.monitor,u=i,c=!1,O=i;Fr(f,{instancePath:o+"/monitor",parentData:r,parentDataProperty:"monitor",rootData:y})||(e=d(e,Fr.errors),
i=e.length);var p=O===i;if(c=c||p,!c){let w=i;f!=="none"&&(e=n(e,o+"/monitor","const",{allowedValue:"none"},$.properties.monitor.anyOf[1],f),i++);var p=w===i;c=c||p}c?(i=u,e!==null&&
(u?e.length=u:e=null)):(e=n(e,o+"/monitor","anyOf",{},$.properties.monitor,f),i++)}if(r.tcp!==void 0){let f=r.tcp;if(f&&typeof f=="object"&&!Array.isArray(f)){for(let u in f)u==="i\
dleTimeout"||u==="keepAliveInterval"||u==="clientKeepAliveInterval"||u==="keepAlivesRefreshIdle"||u==="looseInitialization"||u==="resetOnTimeout"||u==="maxRetransmissions"||(e=n(e,
o+"/tcp","additionalProperties",{additionalProperty:u},$.properties.tcp,f),i++);if(f.idleTimeout!==void 0){let u=f.idleTimeout,c=i,O=!1,w=i;k(u,{instancePath:o+"/tcp/idleTimeout",parentData:f,
parentDataProperty:"idleTimeout",rootData:y})||(e=d(e,k.errors),i=e.length);var s=w===i;if(O=O||s,!O){let I=i;u!=="indefinite"&&(e=n(e,o+"/tcp/idleTimeout","const",{allowedValue:"i\
ndefinite"},$.properties.tcp.properties.idleTimeout.anyOf[1],u),i++);var s=I===i;O=O||s}O?(i=c,e!==null&&(c?e.length=c:e=null)):(e=n(e,o+"/tcp/idleTimeout","anyOf",{},$.properties.
tcp.properties.idleTimeout,u),i++)}if(f.keepAliveInterval!==void 0){let u=f.keepAliveInterval,c=i,O=!1,w=i;k(u,{instancePath:o+"/tcp/keepAliveInterval",parentData:f,parentDataProperty:"\
keepAliveInterval",rootData:y})||(e=d(e,k.errors),i=e.length);var l=w===i;if(O=O||l,!O){let I=i;u!=="disabled"&&(e=n(e,o+"/tcp/keepAliveInterval","const",{allowedValue:"disabled"},
$.properties.tcp.properties.keepAliveInterval.anyOf[1],u),i++);var l=I===i;O=O||l}O?(i=c,e!==null&&(c?e.length=c:e=null)):(e=n(e,o+"/tcp/keepAliveInterval","anyOf",{},$.properties.
tcp.properties.keepAliveInterval,u),i++)}if(f.clientKeepAliveInterval!==void 0){let u=f.clientKeepAliveInterval,c=i,O=!1,w=i;k(u,{instancePath:o+"/tcp/clientKeepAliveInterval",parentData:f,
parentDataProperty:"clientKeepAliveInterval",rootData:y})||(e=d(e,k.errors),i=e.length);var a=w===i;if(O=O||a,!O){let I=i;u!=="disabled"&&(e=n(e,o+"/tcp/clientKeepAliveInterval","c\
onst",{allowedValue:"disabled"},$.properties.tcp.properties.clientKeepAliveInterval.anyOf[1],u),i++);var a=I===i;O=O||a}O?(i=c,e!==null&&(c?e.length=c:e=null)):(e=n(e,o+"/tcp/clien\
tKeepAliveInterval","anyOf",{},$.properties.tcp.properties.clientKeepAliveInterval,u),i++)}if(f.keepAlivesRefreshIdle!==void 0){let u=f.keepAlivesRefreshIdle;typeof u!="boolean"&&(e=
n(e,o+"/tcp/keepAlivesRefreshIdle","type",{type:"boolean"},$.properties.tcp.properties.keepAlivesRefreshIdle,u),i++)}if(f.looseInitialization!==void 0){let u=f.looseInitialization;
typeof u!="boolean"&&(e=n(e,o+"/tcp/looseInitialization","type",{type:"boolean"},$.properties.tcp.properties.looseInitialization,u),i++)}if(f.resetOnTimeout!==void 0){let u=f.resetOnTimeout;
typeof u!="boolean"&&(e=n(e,o+"/tcp/resetOnTimeout","type",{type:"boolean"},$.properties.tcp.properties.resetOnTimeout,u),i++)}if(f.maxRetransmissions!==void 0){let u=f.maxRetransmissions;
typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u)||(e=n(e,o+"/tcp/maxRetransmissions","type",{type:"integer"},$.properties.tcp.properties.maxRetransmissions,u),i++),typeof u=="num\
ber"&&isFinite(u)&&(u<0||isNaN(u))&&(e=n(e,o+"/tcp/maxRetransmissions","minimum",{comparison:">=",limit:0},$.properties.tcp.properties.maxRetransmissions,u),i++)}}else e=n(e,o+"/tc\
p","type",{type:"object"},$.properties.tcp,f),i++}if(r.timeouts!==void 0){let f=r.timeouts;if(f&&typeof f=="object"&&!Array.isArray(f)){for(let u in f)u==="client"||u==="server"||u===
"tunnel"||u==="connect"||u==="check"||u==="user"||u==="proxy"||(e=n(e,o+"/timeouts","additionalProperties",{additionalProperty:u},$.properties.timeouts,f),i++);f.client!==void 0&&(k(
f.client,{instancePath:o+"/timeouts/client",parentData:f,parentDataProperty:"client",rootData:y})||(e=d(e,k.errors),i=e.length)),f.server!==void 0&&(k(f.server,{instancePath:o+"/ti\
meouts/server",parentData:f,parentDataProperty:"server",rootData:y})||(e=d(e,k.errors),i=e.length)),f.tunnel!==void 0&&(k(f.tunnel,{instancePath:o+"/timeouts/tunnel",parentData:f,parentDataProperty:"\
tunnel",rootData:y})||(e=d(e,k.errors),i=e.length)),f.connect!==void 0&&(k(f.connect,{instancePath:o+"/timeouts/connect",parentData:f,parentDataProperty:"connect",rootData:y})||(e=
d(e,k.errors),i=e.length)),f.check!==void 0&&(k(f.check,{instancePath:o+"/timeouts/check",parentData:f,parentDataProperty:"check",rootData:y})||(e=d(e,k.errors),i=e.length)),f.user!==
void 0&&(k(f.user,{instancePath:o+"/timeouts/user",parentData:f,parentDataProperty:"user",rootData:y})||(e=d(e,k.errors),i=e.length)),f.proxy!==void 0&&(k(f.proxy,{instancePath:o+"\
/timeouts/proxy",parentData:f,parentDataProperty:"proxy",rootData:y})||(e=d(e,k.errors),i=e.length))}else e=n(e,o+"/timeouts","type",{type:"object"},$.properties.timeouts,f),i++}if(r.
clitcpka!==void 0){let f=r.clitcpka;typeof f!="boolean"&&(e=n(e,o+"/clitcpka","type",{type:"boolean"},$.properties.clitcpka,f),i++)}if(r.srvtcpka!==void 0){let f=r.srvtcpka;typeof f!=
"boolean"&&(e=n(e,o+"/srvtcpka","type",{type:"boolean"},$.properties.srvtcpka,f),i++)}if(r.srvtcpkaIdle!==void 0&&(k(r.srvtcpkaIdle,{instancePath:o+"/srvtcpkaIdle",parentData:r,parentDataProperty:"\
srvtcpkaIdle",rootData:y})||(e=d(e,k.errors),i=e.length)),r.srvtcpkaIntvl!==void 0&&(k(r.srvtcpkaIntvl,{instancePath:o+"/srvtcpkaIntvl",parentData:r,parentDataProperty:"srvtcpkaInt\
vl",rootData:y})||(e=d(e,k.errors),i=e.length)),r.srvtcpkaCnt!==void 0){let f=r.srvtcpkaCnt;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=n(e,o+"/srvtcpkaCnt","type",{type:"\
integer"},$.properties.srvtcpkaCnt,f),i++),typeof f=="number"&&isFinite(f)&&(f<1||isNaN(f))&&(e=n(e,o+"/srvtcpkaCnt","minimum",{comparison:">=",limit:1},$.properties.srvtcpkaCnt,f),
i++)}if(r.proxySocketKeepalive!==void 0){let f=r.proxySocketKeepalive;typeof f!="boolean"&&(e=n(e,o+"/proxySocketKeepalive","type",{type:"boolean"},$.properties.proxySocketKeepalive,
f),i++)}if(r.sysctl!==void 0&&(fr(r.sysctl,{instancePath:o+"/sysctl",parentData:r,parentDataProperty:"sysctl",rootData:y})||(e=d(e,fr.errors),i=e.length)),r.retries!==void 0){let f=r.
retries;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=n(e,o+"/retries","type",{type:"integer"},$.properties.retries,f),i++),typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f))&&
(e=n(e,o+"/retries","minimum",{comparison:">=",limit:0},$.properties.retries,f),i++)}if(r.redispatch!==void 0){let f=r.redispatch;typeof f!="boolean"&&(e=n(e,o+"/redispatch","type",
{type:"boolean"},$.properties.redispatch,f),i++)}if(r.persistence!==void 0){let f=r.persistence;typeof f!="string"&&(e=n(e,o+"/persistence","type",{type:"string"},$.properties.persistence,
f),i++)}if(r.shares!==void 0){let f=r.shares;if(f&&typeof f=="object"&&!Array.isArray(f))for(let u in f){let c=f[u];typeof c=="number"&&isFinite(c)?(c<0||isNaN(c))&&(e=n(e,o+"/shar\
es/"+u.replace(/~/g,"~0").replace(/\//g,"~1"),"minimum",{comparison:">=",limit:0},$.properties.shares.additionalProperties,c),i++):(e=n(e,o+"/shares/"+u.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"number"},$.properties.shares.additionalProperties,c),i++)}else e=n(e,o+"/shares","type",{type:"object"},$.properties.shares,f),i++}if(r.hosts!==void 0){let f=r.
hosts;if(Array.isArray(f)){let u=f.length;for(let c=0;c<u;c++){let O=f[c];typeof O!="string"&&(e=n(e,o+"/hosts/"+c,"type",{type:"string"},$.properties.hosts.items,O),i++)}}else e=n(
e,o+"/hosts","type",{type:"array"},$.properties.hosts,f),i++}}else e=n(e,o,"type",{type:"object"},$,r),i++;return Oi.errors=e,i===0}var Et=xi,N={type:"object",additionalProperties:!1,
required:["name"],properties:{name:{type:"string",minLength:1},count:{type:"integer",minimum:1},roles:{type:"array",items:{type:"string"}},zone:{type:"string"},internalIP:{type:"st\
ring"},kubeletVersion:{$ref:"#/$defs/Version"},kubeProxyVersion:{$ref:"#/$defs/Version"},kernelVersion:{type:"string"},containerRuntimeVersion:{type:"string"},osImage:{type:"string"},
architecture:{type:"string"},labels:{type:"object",additionalProperties:{type:"string"}},taints:{type:"array",items:{$ref:"#/$defs/TaintDocument"}},unschedulable:{type:"boolean"},ready:{
type:"boolean"},kubeProxyMode:{enum:["iptables","ipvs","nftables","userspace","none"]},cgroupVersion:{enum:["v1","v2"]},swap:{type:"boolean"},sysctl:{$ref:"#/$defs/SysctlDocument"},
dropsUnknownConnections:{type:"boolean"},swapAtBoot:{type:"boolean"},unattendedUpgrades:{type:"boolean"},manageForeignRoutingPolicyRules:{type:"boolean"},staticPodReferences:{type:"\
array",items:{type:"string"}},kubelet:{$ref:"#/$defs/KubeletDocument"},kubeProxy:{$ref:"#/$defs/KubeProxyDocument"},kubeletBackend:{type:"string"},kubeProxyBackend:{type:"string"},
loadBalancer:{type:"string"}}},Fe={type:"object",additionalProperties:!1,required:["key","effect"],properties:{key:{type:"string"},value:{type:"string"},effect:{enum:["NoSchedule",
"PreferNoSchedule","NoExecute"]}}};function Ir(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
r.key===void 0&&(e=n(e,o,"required",{missingProperty:"key"},Fe,r),i++),r.effect===void 0&&(e=n(e,o,"required",{missingProperty:"effect"},Fe,r),i++);for(let t in r)t==="key"||t==="v\
alue"||t==="effect"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Fe,r),i++);if(r.key!==void 0){let t=r.key;typeof t!="string"&&(e=n(e,o+"/key","type",{type:"string"},Fe.
properties.key,t),i++)}if(r.value!==void 0){let t=r.value;typeof t!="string"&&(e=n(e,o+"/value","type",{type:"string"},Fe.properties.value,t),i++)}if(r.effect!==void 0){let t=r.effect;
t==="NoSchedule"||t==="PreferNoSchedule"||t==="NoExecute"||(e=n(e,o+"/effect","enum",{allowedValues:Fe.properties.effect.enum},Fe.properties.effect,t),i++)}}else e=n(e,o,"type",{type:"\
object"},Fe,r),i++;return Ir.errors=e,i===0}var le={type:"object",additionalProperties:!1,properties:{rotateCertificates:{type:"boolean"},shutdownGracePeriod:{$ref:"#/$defs/Duratio\
n"},shutdownGracePeriodCriticalPods:{$ref:"#/$defs/Duration"},failSwapOn:{type:"boolean"},failCgroupV1:{type:"boolean"},cgroupDriver:{enum:["cgroupfs","systemd"]},nodeStatusUpdateFrequency:{
$ref:"#/$defs/Duration"},nodeStatusReportFrequency:{$ref:"#/$defs/Duration"},nodeLeaseDurationSeconds:{type:"integer",minimum:1},featureGates:{type:"object",additionalProperties:{type:"\
boolean"}},flags:{type:"object",additionalProperties:{type:"string"}},environment:{type:"object",additionalProperties:{type:"string"}}}};function Ur(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)_.call(le.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},
le,r),i++);if(r.rotateCertificates!==void 0){let t=r.rotateCertificates;typeof t!="boolean"&&(e=n(e,o+"/rotateCertificates","type",{type:"boolean"},le.properties.rotateCertificates,
t),i++)}if(r.shutdownGracePeriod!==void 0&&(k(r.shutdownGracePeriod,{instancePath:o+"/shutdownGracePeriod",parentData:r,parentDataProperty:"shutdownGracePeriod",rootData:y})||(e=d(
e,k.errors),i=e.length)),r.shutdownGracePeriodCriticalPods!==void 0&&(k(r.shutdownGracePeriodCriticalPods,{instancePath:o+"/shutdownGracePeriodCriticalPods",parentData:r,parentDataProperty:"\
shutdownGracePeriodCriticalPods",rootData:y})||(e=d(e,k.errors),i=e.length)),r.failSwapOn!==void 0){let t=r.failSwapOn;typeof t!="boolean"&&(e=n(e,o+"/failSwapOn","type",{type:"boo\
lean"},le.properties.failSwapOn,t),i++)}if(r.failCgroupV1!==void 0){let t=r.failCgroupV1;typeof t!="boolean"&&(e=n(e,o+"/failCgroupV1","type",{type:"boolean"},le.properties.failCgroupV1,
t),i++)}if(r.cgroupDriver!==void 0){let t=r.cgroupDriver;t==="cgroupfs"||t==="systemd"||(e=n(e,o+"/cgroupDriver","enum",{allowedValues:le.properties.cgroupDriver.enum},le.properties.
cgroupDriver,t),i++)}if(r.nodeStatusUpdateFrequency!==void 0&&(k(r.nodeStatusUpdateFrequency,{instancePath:o+"/nodeStatusUpdateFrequency",parentData:r,parentDataProperty:"nodeStatu\
sUpdateFrequency",rootData:y})||(e=d(e,k.errors),i=e.length)),r.nodeStatusReportFrequency!==void 0&&(k(r.nodeStatusReportFrequency,{instancePath:o+"/nodeStatusReportFrequency",parentData:r,
parentDataProperty:"nodeStatusReportFrequency",rootData:y})||(e=d(e,k.errors),i=e.length)),r.nodeLeaseDurationSeconds!==void 0){let t=r.nodeLeaseDurationSeconds;typeof t=="number"&&
!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/nodeLeaseDurationSeconds","type",{type:"integer"},le.properties.nodeLeaseDurationSeconds,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(
t))&&(e=n(e,o+"/nodeLeaseDurationSeconds","minimum",{comparison:">=",limit:1},le.properties.nodeLeaseDurationSeconds,t),i++)}if(r.featureGates!==void 0){let t=r.featureGates;if(t&&
typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="boolean"&&(e=n(e,o+"/featureGates/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},le.
properties.featureGates.additionalProperties,s),i++)}else e=n(e,o+"/featureGates","type",{type:"object"},le.properties.featureGates,t),i++}if(r.flags!==void 0){let t=r.flags;if(t&&
typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/flags/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},le.properties.
flags.additionalProperties,s),i++)}else e=n(e,o+"/flags","type",{type:"object"},le.properties.flags,t),i++}if(r.environment!==void 0){let t=r.environment;if(t&&typeof t=="object"&&
!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/environment/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},le.properties.environment.
additionalProperties,s),i++)}else e=n(e,o+"/environment","type",{type:"object"},le.properties.environment,t),i++}}else e=n(e,o,"type",{type:"object"},le,r),i++;return Ur.errors=e,i===
0}var Ie={type:"object",additionalProperties:!1,properties:{featureGates:{type:"object",additionalProperties:{type:"boolean"}},flags:{type:"object",additionalProperties:{type:"stri\
ng"}},environment:{type:"object",additionalProperties:{type:"string"}},minSyncPeriod:{$ref:"#/$defs/Duration"},syncPeriod:{$ref:"#/$defs/Duration"},udpTimeout:{$ref:"#/$defs/Durati\
on"},udpStreamTimeout:{$ref:"#/$defs/Duration"}}};function Cr(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){for(let t in r)t==="featureGates"||t==="flags"||t==="environment"||t==="minSyncPeriod"||t==="syncPeriod"||t==="udpTimeout"||t==="udpStreamTimeout"||(e=n(e,o,"additional\
Properties",{additionalProperty:t},Ie,r),i++);if(r.featureGates!==void 0){let t=r.featureGates;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="boo\
lean"&&(e=n(e,o+"/featureGates/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},Ie.properties.featureGates.additionalProperties,s),i++)}else e=n(e,o+"/featureGate\
s","type",{type:"object"},Ie.properties.featureGates,t),i++}if(r.flags!==void 0){let t=r.flags;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="str\
ing"&&(e=n(e,o+"/flags/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Ie.properties.flags.additionalProperties,s),i++)}else e=n(e,o+"/flags","type",{type:"object"},
Ie.properties.flags,t),i++}if(r.environment!==void 0){let t=r.environment;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/envi\
ronment/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Ie.properties.environment.additionalProperties,s),i++)}else e=n(e,o+"/environment","type",{type:"object"},
Ie.properties.environment,t),i++}r.minSyncPeriod!==void 0&&(k(r.minSyncPeriod,{instancePath:o+"/minSyncPeriod",parentData:r,parentDataProperty:"minSyncPeriod",rootData:y})||(e=d(e,
k.errors),i=e.length)),r.syncPeriod!==void 0&&(k(r.syncPeriod,{instancePath:o+"/syncPeriod",parentData:r,parentDataProperty:"syncPeriod",rootData:y})||(e=d(e,k.errors),i=e.length)),
r.udpTimeout!==void 0&&(k(r.udpTimeout,{instancePath:o+"/udpTimeout",parentData:r,parentDataProperty:"udpTimeout",rootData:y})||(e=d(e,k.errors),i=e.length)),r.udpStreamTimeout!==void 0&&
(k(r.udpStreamTimeout,{instancePath:o+"/udpStreamTimeout",parentData:r,parentDataProperty:"udpStreamTimeout",rootData:y})||(e=d(e,k.errors),i=e.length))}else e=n(e,o,"type",{type:"\
object"},Ie,r),i++;return Cr.errors=e,i===0}function xi(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},N,r),i++);for(let t in r)_.call(N.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},N,r),i++);
if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},N.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},N.properties.name,
t),i++)}if(r.count!==void 0){let t=r.count;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/count","type",{type:"integer"},N.properties.count,t),i++),typeof t=="numbe\
r"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/count","minimum",{comparison:">=",limit:1},N.properties.count,t),i++)}if(r.roles!==void 0){let t=r.roles;if(Array.isArray(t)){let p=t.length;
for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/roles/"+s,"type",{type:"string"},N.properties.roles.items,l),i++)}}else e=n(e,o+"/roles","type",{type:"array"},N.properties.
roles,t),i++}if(r.zone!==void 0){let t=r.zone;typeof t!="string"&&(e=n(e,o+"/zone","type",{type:"string"},N.properties.zone,t),i++)}if(r.internalIP!==void 0){let t=r.internalIP;typeof t!=
"string"&&(e=n(e,o+"/internalIP","type",{type:"string"},N.properties.internalIP,t),i++)}if(r.kubeletVersion!==void 0&&(pe(r.kubeletVersion,{instancePath:o+"/kubeletVersion",parentData:r,
parentDataProperty:"kubeletVersion",rootData:y})||(e=d(e,pe.errors),i=e.length)),r.kubeProxyVersion!==void 0&&(pe(r.kubeProxyVersion,{instancePath:o+"/kubeProxyVersion",parentData:r,
parentDataProperty:"kubeProxyVersion",rootData:y})||(e=d(e,pe.errors),i=e.length)),r.kernelVersion!==void 0){let t=r.kernelVersion;typeof t!="string"&&(e=n(e,o+"/kernelVersion","ty\
pe",{type:"string"},N.properties.kernelVersion,t),i++)}if(r.containerRuntimeVersion!==void 0){let t=r.containerRuntimeVersion;typeof t!="string"&&(e=n(e,o+"/containerRuntimeVersion",
"type",{type:"string"},N.properties.containerRuntimeVersion,t),i++)}if(r.osImage!==void 0){let t=r.osImage;typeof t!="string"&&(e=n(e,o+"/osImage","type",{type:"string"},N.properties.
osImage,t),i++)}if(r.architecture!==void 0){let t=r.architecture;typeof t!="string"&&(e=n(e,o+"/architecture","type",{type:"string"},N.properties.architecture,t),i++)}if(r.labels!==
void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},N.properties.labels.additionalProperties,s),i++)}else e=n(e,o+"/labels","type",{type:"object"},N.properties.labels,t),i++}if(r.taints!==void 0){let t=r.taints;if(Array.
isArray(t)){let p=t.length;for(let s=0;s<p;s++)Ir(t[s],{instancePath:o+"/taints/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,Ir.errors),i=e.length)}else e=n(e,o+"/tai\
nts","type",{type:"array"},N.properties.taints,t),i++}if(r.unschedulable!==void 0){let t=r.unschedulable;typeof t!="boolean"&&(e=n(e,o+"/unschedulable","type",{type:"boolean"},N.properties.
unschedulable,t),i++)}if(r.ready!==void 0){let t=r.ready;typeof t!="boolean"&&(e=n(e,o+"/ready","type",{type:"boolean"},N.properties.ready,t),i++)}if(r.kubeProxyMode!==void 0){let t=r.
kubeProxyMode;t==="iptables"||t==="ipvs"||t==="nftables"||t==="userspace"||t==="none"||(e=n(e,o+"/kubeProxyMode","enum",{allowedValues:N.properties.kubeProxyMode.enum},N.properties.
kubeProxyMode,t),i++)}if(r.cgroupVersion!==void 0){let t=r.cgroupVersion;t==="v1"||t==="v2"||(e=n(e,o+"/cgroupVersion","enum",{allowedValues:N.properties.cgroupVersion.enum},N.properties.
cgroupVersion,t),i++)}if(r.swap!==void 0){let t=r.swap;typeof t!="boolean"&&(e=n(e,o+"/swap","type",{type:"boolean"},N.properties.swap,t),i++)}if(r.sysctl!==void 0&&(fr(r.sysctl,{instancePath:o+
"/sysctl",parentData:r,parentDataProperty:"sysctl",rootData:y})||(e=d(e,fr.errors),i=e.length)),r.dropsUnknownConnections!==void 0){let t=r.dropsUnknownConnections;typeof t!="boole\
an"&&(e=n(e,o+"/dropsUnknownConnections","type",{type:"boolean"},N.properties.dropsUnknownConnections,t),i++)}if(r.swapAtBoot!==void 0){let t=r.swapAtBoot;typeof t!="boolean"&&(e=n(
e,o+"/swapAtBoot","type",{type:"boolean"},N.properties.swapAtBoot,t),i++)}if(r.unattendedUpgrades!==void 0){let t=r.unattendedUpgrades;typeof t!="boolean"&&(e=n(e,o+"/unattendedUpg\
rades","type",{type:"boolean"},N.properties.unattendedUpgrades,t),i++)}if(r.manageForeignRoutingPolicyRules!==void 0){let t=r.manageForeignRoutingPolicyRules;typeof t!="boolean"&&(e=
n(e,o+"/manageForeignRoutingPolicyRules","type",{type:"boolean"},N.properties.manageForeignRoutingPolicyRules,t),i++)}if(r.staticPodReferences!==void 0){let t=r.staticPodReferences;
if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/staticPodReferences/"+s,"type",{type:"string"},N.properties.staticPodReferences.items,
l),i++)}}else e=n(e,o+"/staticPodReferences","type",{type:"array"},N.properties.staticPodReferences,t),i++}if(r.kubelet!==void 0&&(Ur(r.kubelet,{instancePath:o+"/kubelet",parentData:r,
parentDataProperty:"kubelet",rootData:y})||(e=d(e,Ur.errors),i=e.length)),r.kubeProxy!==void 0&&(Cr(r.kubeProxy,{instancePath:o+"/kubeProxy",parentData:r,parentDataProperty:"kubePr\
oxy",rootData:y})||(e=d(e,Cr.errors),i=e.length)),r.kubeletBackend!==void 0){let t=r.kubeletBackend;typeof t!="string"&&(e=n(e,o+"/kubeletBackend","type",{type:"string"},N.properties.
kubeletBackend,t),i++)}if(r.kubeProxyBackend!==void 0){let t=r.kubeProxyBackend;typeof t!="string"&&(e=n(e,o+"/kubeProxyBackend","type",{type:"string"},N.properties.kubeProxyBackend,
t),i++)}if(r.loadBalancer!==void 0){let t=r.loadBalancer;typeof t!="string"&&(e=n(e,o+"/loadBalancer","type",{type:"string"},N.properties.loadBalancer,t),i++)}}else e=n(e,o,"type",
{type:"object"},N,r),i++;return xi.errors=e,i===0}var Vt=Li,Ue={type:"object",additionalProperties:!1,required:["parallel"],properties:{id:{type:"string",minLength:1},wait:{$ref:"#\
/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},parallel:{type:"array"}}};function Li(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.parallel===void 0&&(e=n(e,o,"required",{missingProperty:"parallel"},Ue,r),i++);for(let t in r)t==="i\
d"||t==="wait"||t==="gate"||t==="rollback"||t==="parallel"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ue,r),i++);if(r.id!==void 0){let t=r.id;typeof t=="string"?v(t)<1&&
(e=n(e,o+"/id","minLength",{limit:1},Ue.properties.id,t),i++):(e=n(e,o+"/id","type",{type:"string"},Ue.properties.id,t),i++)}if(r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,
parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,
j.errors),i=e.length)),r.rollback!==void 0){let t=r.rollback;typeof t=="string"?v(t)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},Ue.properties.rollback,t),i++):(e=n(e,o+"/rollbac\
k","type",{type:"string"},Ue.properties.rollback,t),i++)}if(r.parallel!==void 0){let t=r.parallel;Array.isArray(t)||(e=n(e,o+"/parallel","type",{type:"array"},Ue.properties.parallel,
t),i++)}}else e=n(e,o,"type",{type:"object"},Ue,r),i++;return Li.errors=e,i===0}var Ft=Ni,K={type:"object",additionalProperties:!1,required:["action","pods"],properties:{id:{type:"\
string",minLength:1},action:{enum:["evict","delete"]},pods:{$ref:"#/$defs/StringOrList"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},
batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},replacement:{$ref:"#/$defs/ReplacementDocument"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$de\
fs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[
{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Ni(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,
i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},K,r),i++),r.pods===void 0&&(e=n(e,o,"required",{missingProperty:"\
pods"},K,r),i++);for(let p in r)_.call(K.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},K,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=
n(e,o+"/id","minLength",{limit:1},K.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},K.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p==="evict"||p==="delet\
e"||(e=n(e,o+"/action","enum",{allowedValues:K.properties.action.enum},K.properties.action,p),i++)}if(r.pods!==void 0&&(X(r.pods,{instancePath:o+"/pods",parentData:r,parentDataProperty:"\
pods",rootData:y})||(e=d(e,X.errors),i=e.length)),r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},K.properties.node,p),i++):(e=n(e,o+
"/node","type",{type:"string"},K.properties.node,p),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),
i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},K.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="numbe\
r"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},K.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimu\
m",{comparison:">=",limit:1},K.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnav\
ailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.replacement!==void 0&&(lr(r.replacement,{instancePath:o+"/replacement",parentData:r,parentDataProperty:"replacement",rootData:y})||
(e=d(e,lr.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/g\
ate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLe\
ngth",{limit:1},K.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},K.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/down\
time",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){
let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},K.properties.flags.additionalProperties.anyOf[0],l),i++);
var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},K.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},K.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},K.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},K.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},K.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},K.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},K,r),i++;
return Ni.errors=e,i===0}var It=Si,C={type:"object",additionalProperties:!1,required:["action","component"],properties:{id:{type:"string",minLength:1},action:{const:"restart"},component:{
type:"string",minLength:1},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs\
/Amount"},mode:{enum:["graceful","abrupt"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",
minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"\
string"}}]}}}};function Si(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=
n(e,o,"required",{missingProperty:"action"},C,r),i++),r.component===void 0&&(e=n(e,o,"required",{missingProperty:"component"},C,r),i++);for(let p in r)_.call(C.properties,p)||(e=n(
e,o,"additionalProperties",{additionalProperty:p},C,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},C.properties.id,p),i++):(e=
n(e,o+"/id","type",{type:"string"},C.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="restart"&&(e=n(e,o+"/action","const",{allowedValue:"restart"},C.properties.action,
p),i++)}if(r.component!==void 0){let p=r.component;typeof p=="string"?v(p)<1&&(e=n(e,o+"/component","minLength",{limit:1},C.properties.component,p),i++):(e=n(e,o+"/component","type",
{type:"string"},C.properties.component,p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},C.properties.node,p),i++):(e=n(e,o+
"/node","type",{type:"string"},C.properties.node,p),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),
i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},C.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="numbe\
r"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},C.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimu\
m",{comparison:">=",limit:1},C.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnav\
ailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.mode!==void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:C.properties.mode.enum},C.properties.
mode,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&
(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,
parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},C.
properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},C.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,
parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,
f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},C.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;
if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},C.properties.flags.additionalProperties.anyOf[1],
l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},C.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},C.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},C.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},C.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},C.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},C,r),i++;
return Si.errors=e,i===0}var Ut=_i,J={type:"object",additionalProperties:!1,required:["action","workload"],properties:{id:{type:"string",minLength:1},action:{const:"rollout"},workload:{
type:"string",minLength:1},operation:{enum:["restart","undo"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{
type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",
items:{type:"string"}}]}}}};function _i(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===
void 0&&(e=n(e,o,"required",{missingProperty:"action"},J,r),i++),r.workload===void 0&&(e=n(e,o,"required",{missingProperty:"workload"},J,r),i++);for(let p in r)_.call(J.properties,
p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},J,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},J.properties.id,p),
i++):(e=n(e,o+"/id","type",{type:"string"},J.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="rollout"&&(e=n(e,o+"/action","const",{allowedValue:"rollout"},J.properties.
action,p),i++)}if(r.workload!==void 0){let p=r.workload;typeof p=="string"?v(p)<1&&(e=n(e,o+"/workload","minLength",{limit:1},J.properties.workload,p),i++):(e=n(e,o+"/workload","ty\
pe",{type:"string"},J.properties.workload,p),i++)}if(r.operation!==void 0){let p=r.operation;p==="restart"||p==="undo"||(e=n(e,o+"/operation","enum",{allowedValues:J.properties.operation.
enum},J.properties.operation,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.
length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+
"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","mi\
nLength",{limit:1},J.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},J.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/d\
owntime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){
let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},J.properties.flags.additionalProperties.anyOf[0],l),i++);
var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},J.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},J.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},J.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},J.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},J.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},J.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},J,r),i++;
return _i.errors=e,i===0}var Ct=Ri,T={type:"object",additionalProperties:!1,required:["action","command"],properties:{id:{type:"string",minLength:1},action:{const:"run"},command:{type:"\
string",minLength:1},affects:{$ref:"#/$defs/AffectsDocument"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},
maxUnavailable:{$ref:"#/$defs/Amount"},mode:{enum:["graceful","abrupt"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrL\
ist"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolea\
n"},{type:"array",items:{type:"string"}}]}}}};function Ri(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},T,r),i++),r.command===void 0&&(e=n(e,o,"required",{missingProperty:"command"},T,r),i++);for(let p in r)_.call(
T.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},T,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},T.properties.
id,p),i++):(e=n(e,o+"/id","type",{type:"string"},T.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="run"&&(e=n(e,o+"/action","const",{allowedValue:"run"},T.properties.
action,p),i++)}if(r.command!==void 0){let p=r.command;typeof p=="string"?v(p)<1&&(e=n(e,o+"/command","minLength",{limit:1},T.properties.command,p),i++):(e=n(e,o+"/command","type",{
type:"string"},T.properties.command,p),i++)}if(r.affects!==void 0&&(Je(r.affects,{instancePath:o+"/affects",parentData:r,parentDataProperty:"affects",rootData:y})||(e=d(e,Je.errors),
i=e.length)),r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},T.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},T.properties.
node,p),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),i=e.length)),r.role!==void 0){let p=r.role;
typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},T.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,
o+"/batch","type",{type:"integer"},T.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},T.properties.batch,
p),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length)),
r.mode!==void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:T.properties.mode.enum},T.properties.mode,p),i++)}if(r.duration!==void 0&&(g(r.duration,
{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"\
wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),
r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},T.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},
T.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"},T.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.
replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},T.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,
o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},T.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(
l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},T.properties.flags.additionalProperties.
anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},T.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=
f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},T.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"\
/flags","type",{type:"object"},T.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},T,r),i++;return Ri.errors=e,i===0}var Tt=qi,Q={type:"object",additionalProperties:!1,required:[
"action","workload","replicas"],properties:{id:{type:"string",minLength:1},action:{const:"scale"},workload:{type:"string",minLength:1},replicas:{type:"integer",minimum:0},duration:{
$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},
flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function qi(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},Q,r),i++),r.workload===
void 0&&(e=n(e,o,"required",{missingProperty:"workload"},Q,r),i++),r.replicas===void 0&&(e=n(e,o,"required",{missingProperty:"replicas"},Q,r),i++);for(let p in r)_.call(Q.properties,
p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},Q,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},Q.properties.id,p),
i++):(e=n(e,o+"/id","type",{type:"string"},Q.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="scale"&&(e=n(e,o+"/action","const",{allowedValue:"scale"},Q.properties.
action,p),i++)}if(r.workload!==void 0){let p=r.workload;typeof p=="string"?v(p)<1&&(e=n(e,o+"/workload","minLength",{limit:1},Q.properties.workload,p),i++):(e=n(e,o+"/workload","ty\
pe",{type:"string"},Q.properties.workload,p),i++)}if(r.replicas!==void 0){let p=r.replicas;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/replicas","type",{type:"in\
teger"},Q.properties.replicas,p),i++),typeof p=="number"&&isFinite(p)&&(p<0||isNaN(p))&&(e=n(e,o+"/replicas","minimum",{comparison:">=",limit:0},Q.properties.replicas,p),i++)}if(r.
duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+
"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",
rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},Q.properties.rollback,p),i++):
(e=n(e,o+"/rollback","type",{type:"string"},Q.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtim\
e",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&
(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Q.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l==
"number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},Q.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=
f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},Q.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===
i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"t\
ype",{type:"string"},Q.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},Q.properties.
flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},Q.properties.
flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},Q.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},Q,r),i++;return qi.errors=e,i===0}var ht=Ei,
Z={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",minLength:1},namespace:{type:"string"},type:{enum:["ClusterIP","NodePort","LoadBalancer",
"ExternalName"]},clusterIP:{type:"string"},externalTrafficPolicy:{enum:["Cluster","Local"]},excludesCordonedNodes:{type:"boolean"},internalTrafficPolicy:{enum:["Cluster","Local"]},
protocol:{type:"string"},externalIPs:{type:"array",items:{type:"string"}},targetPort:{type:["integer","string"]},clientInterval:{$ref:"#/$defs/Duration"},selector:{type:"object",additionalProperties:{
type:"string"}},endpoints:{type:"array",items:{$ref:"#/$defs/PodDocument"}}}};function Ei(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&
typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},Z,r),i++);for(let t in r)_.call(Z.properties,t)||(e=n(e,o,"additionalProperties",
{additionalProperty:t},Z,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},Z.properties.name,t),i++):(e=n(e,o+"/name","type",
{type:"string"},Z.properties.name,t),i++)}if(r.namespace!==void 0){let t=r.namespace;typeof t!="string"&&(e=n(e,o+"/namespace","type",{type:"string"},Z.properties.namespace,t),i++)}
if(r.type!==void 0){let t=r.type;t==="ClusterIP"||t==="NodePort"||t==="LoadBalancer"||t==="ExternalName"||(e=n(e,o+"/type","enum",{allowedValues:Z.properties.type.enum},Z.properties.
type,t),i++)}if(r.clusterIP!==void 0){let t=r.clusterIP;typeof t!="string"&&(e=n(e,o+"/clusterIP","type",{type:"string"},Z.properties.clusterIP,t),i++)}if(r.externalTrafficPolicy!==
void 0){let t=r.externalTrafficPolicy;t==="Cluster"||t==="Local"||(e=n(e,o+"/externalTrafficPolicy","enum",{allowedValues:Z.properties.externalTrafficPolicy.enum},Z.properties.externalTrafficPolicy,
t),i++)}if(r.excludesCordonedNodes!==void 0){let t=r.excludesCordonedNodes;typeof t!="boolean"&&(e=n(e,o+"/excludesCordonedNodes","type",{type:"boolean"},Z.properties.excludesCordonedNodes,
t),i++)}if(r.internalTrafficPolicy!==void 0){let t=r.internalTrafficPolicy;t==="Cluster"||t==="Local"||(e=n(e,o+"/internalTrafficPolicy","enum",{allowedValues:Z.properties.internalTrafficPolicy.
enum},Z.properties.internalTrafficPolicy,t),i++)}if(r.protocol!==void 0){let t=r.protocol;typeof t!="string"&&(e=n(e,o+"/protocol","type",{type:"string"},Z.properties.protocol,t),i++)}
if(r.externalIPs!==void 0){let t=r.externalIPs;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/externalIPs/"+s,"type",{type:"stri\
ng"},Z.properties.externalIPs.items,l),i++)}}else e=n(e,o+"/externalIPs","type",{type:"array"},Z.properties.externalIPs,t),i++}if(r.targetPort!==void 0){let t=r.targetPort;!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&typeof t!="string"&&(e=n(e,o+"/targetPort","type",{type:Z.properties.targetPort.type},Z.properties.targetPort,t),i++)}if(r.clientInterval!==
void 0&&(k(r.clientInterval,{instancePath:o+"/clientInterval",parentData:r,parentDataProperty:"clientInterval",rootData:y})||(e=d(e,k.errors),i=e.length)),r.selector!==void 0){let t=r.
selector;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/selector/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"str\
ing"},Z.properties.selector.additionalProperties,s),i++)}else e=n(e,o+"/selector","type",{type:"object"},Z.properties.selector,t),i++}if(r.endpoints!==void 0){let t=r.endpoints;if(Array.
isArray(t)){let p=t.length;for(let s=0;s<p;s++)ze(t[s],{instancePath:o+"/endpoints/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ze.errors),i=e.length)}else e=n(e,o+"/\
endpoints","type",{type:"array"},Z.properties.endpoints,t),i++}}else e=n(e,o,"type",{type:"object"},Z,r),i++;return Ei.errors=e,i===0}var Gt=Vi,ke={type:"object",additionalProperties:!1,
required:["rules"],properties:{rules:{type:"array",items:{$ref:"#/$defs/RuleName"},minItems:1},until:{$ref:"#/$defs/EndDate"},owner:{type:"string",minLength:1},ticket:{type:"string",
minLength:1},reason:{type:"string",minLength:1}}};function Vi(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){r.rules===void 0&&(e=n(e,o,"required",{missingProperty:"rules"},ke,r),i++);for(let t in r)t==="rules"||t==="until"||t==="owner"||t==="ticket"||t==="reason"||(e=n(e,o,"a\
dditionalProperties",{additionalProperty:t},ke,r),i++);if(r.rules!==void 0){let t=r.rules;if(Array.isArray(t)){t.length<1&&(e=n(e,o+"/rules","minItems",{limit:1},ke.properties.rules,
t),i++);let p=t.length;for(let s=0;s<p;s++)ce(t[s],{instancePath:o+"/rules/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ce.errors),i=e.length)}else e=n(e,o+"/rules","\
type",{type:"array"},ke.properties.rules,t),i++}if(r.until!==void 0&&(pr(r.until,{instancePath:o+"/until",parentData:r,parentDataProperty:"until",rootData:y})||(e=d(e,pr.errors),i=
e.length)),r.owner!==void 0){let t=r.owner;typeof t=="string"?v(t)<1&&(e=n(e,o+"/owner","minLength",{limit:1},ke.properties.owner,t),i++):(e=n(e,o+"/owner","type",{type:"string"},ke.
properties.owner,t),i++)}if(r.ticket!==void 0){let t=r.ticket;typeof t=="string"?v(t)<1&&(e=n(e,o+"/ticket","minLength",{limit:1},ke.properties.ticket,t),i++):(e=n(e,o+"/ticket","t\
ype",{type:"string"},ke.properties.ticket,t),i++)}if(r.reason!==void 0){let t=r.reason;typeof t=="string"?v(t)<1&&(e=n(e,o+"/reason","minLength",{limit:1},ke.properties.reason,t),i++):
(e=n(e,o+"/reason","type",{type:"string"},ke.properties.reason,t),i++)}}else e=n(e,o,"type",{type:"object"},ke,r),i++;return Vi.errors=e,i===0}var Pt=Fi,E={type:"object",additionalProperties:!1,
required:["action","taint"],properties:{id:{type:"string",minLength:1},action:{const:"taint"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"stri\
ng"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},taint:{anyOf:[{type:"string",pattern:"^[^=:\\s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?\
$","x-human":"a taint such as key=value:NoSchedule, or key:NoSchedule- to remove it"},{type:"array",items:{type:"string",pattern:"^[^=:\\s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule\
|NoExecute))?-?$","x-human":"a taint such as key=value:NoSchedule, or key:NoSchedule- to remove it"}}]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRang\
e"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},
{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},ei=new RegExp("^[^=:\\s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?$","u");function Fi(r,{
instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"\
action"},E,r),i++),r.taint===void 0&&(e=n(e,o,"required",{missingProperty:"taint"},E,r),i++);for(let s in r)_.call(E.properties,s)||(e=n(e,o,"additionalProperties",{additionalProperty:s},
E,r),i++);if(r.id!==void 0){let s=r.id;typeof s=="string"?v(s)<1&&(e=n(e,o+"/id","minLength",{limit:1},E.properties.id,s),i++):(e=n(e,o+"/id","type",{type:"string"},E.properties.id,
s),i++)}if(r.action!==void 0){let s=r.action;s!=="taint"&&(e=n(e,o+"/action","const",{allowedValue:"taint"},E.properties.action,s),i++)}if(r.node!==void 0){let s=r.node;typeof s=="\
string"?v(s)<1&&(e=n(e,o+"/node","minLength",{limit:1},E.properties.node,s),i++):(e=n(e,o+"/node","type",{type:"string"},E.properties.node,s),i++)}if(r.nodes!==void 0&&(G(r.nodes,{
instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),i=e.length)),r.role!==void 0){let s=r.role;typeof s!="string"&&(e=n(e,o+"/role","type",
{type:"string"},E.properties.role,s),i++)}if(r.batch!==void 0){let s=r.batch;typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)||(e=n(e,o+"/batch","type",{type:"integer"},E.properties.
batch,s),i++),typeof s=="number"&&isFinite(s)&&(s<1||isNaN(s))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},E.properties.batch,s),i++)}if(r.maxUnavailable!==void 0&&(F(r.
maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.taint!==void 0){let s=r.taint,l=i,a=!1,
f=i;typeof s=="string"?ei.test(s)||(e=n(e,o+"/taint","pattern",{pattern:"^[^=:\\s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?$"},E.properties.taint.anyOf[0],s),i++):
(e=n(e,o+"/taint","type",{type:"string"},E.properties.taint.anyOf[0],s),i++);var t=f===i;if(a=a||t,!a){let u=i;if(Array.isArray(s)){let O=s.length;for(let w=0;w<O;w++){let I=s[w];typeof I==
"string"?ei.test(I)||(e=n(e,o+"/taint/"+w,"pattern",{pattern:"^[^=:\\s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?$"},E.properties.taint.anyOf[1].items,I),i++):(e=n(
e,o+"/taint/"+w,"type",{type:"string"},E.properties.taint.anyOf[1].items,I),i++)}}else e=n(e,o+"/taint","type",{type:"array"},E.properties.taint.anyOf[1],s),i++;var t=u===i;a=a||t}
a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/taint","anyOf",{},E.properties.taint,s),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"\
duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let s=r.rollback;typeof s==
"string"?v(s)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},E.properties.rollback,s),i++):(e=n(e,o+"/rollback","type",{type:"string"},E.properties.rollback,s),i++)}if(r.downtime!==
void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let s=r.flags;if(s&&typeof s==
"object"&&!Array.isArray(s))for(let l in s){let a=s[l],f=i,u=!1,c=i;typeof a!="string"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},E.properties.
flags.additionalProperties.anyOf[0],a),i++);var p=c===i;if(u=u||p,!u){let O=i;typeof a=="number"&&isFinite(a)||(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
number"},E.properties.flags.additionalProperties.anyOf[1],a),i++);var p=O===i;if(u=u||p,!u){let I=i;typeof a!="boolean"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"boolean"},E.properties.flags.additionalProperties.anyOf[2],a),i++);var p=I===i;if(u=u||p,!u){let Ze=i;if(Array.isArray(a)){let D=a.length;for(let A=0;A<D;A++){let We=a[A];
typeof We!="string"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+A,"type",{type:"string"},E.properties.flags.additionalProperties.anyOf[3].items,We),i++)}}else e=
n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},E.properties.flags.additionalProperties.anyOf[3],a),i++;var p=Ze===i;u=u||p}}}u?(i=f,e!==null&&(f?e.length=
f:e=null)):(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},E.properties.flags.additionalProperties,a),i++)}else e=n(e,o+"/flags","type",{type:"object"},E.properties.
flags,s),i++}}else e=n(e,o,"type",{type:"object"},E,r),i++;return Fi.errors=e,i===0}var Bt=Ii,h={type:"object",additionalProperties:!1,required:["action","to"],properties:{id:{type:"\
string",minLength:1},action:{const:"upgrade"},component:{type:"string",minLength:1},to:{$ref:"#/$defs/Version"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},
role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},mode:{enum:["graceful","abrupt"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"\
#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{
anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Ii(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},h,r),i++),r.to===void 0&&(e=n(e,o,"required",{missingProperty:"\
to"},h,r),i++);for(let p in r)_.call(h.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},h,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(
e,o+"/id","minLength",{limit:1},h.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},h.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="upgrade"&&(e=n(e,o+"\
/action","const",{allowedValue:"upgrade"},h.properties.action,p),i++)}if(r.component!==void 0){let p=r.component;typeof p=="string"?v(p)<1&&(e=n(e,o+"/component","minLength",{limit:1},
h.properties.component,p),i++):(e=n(e,o+"/component","type",{type:"string"},h.properties.component,p),i++)}if(r.to!==void 0&&(pe(r.to,{instancePath:o+"/to",parentData:r,parentDataProperty:"\
to",rootData:y})||(e=d(e,pe.errors),i=e.length)),r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},h.properties.node,p),i++):(e=n(e,o+
"/node","type",{type:"string"},h.properties.node,p),i++)}if(r.nodes!==void 0&&(G(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,G.errors),
i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},h.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="numbe\
r"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},h.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimu\
m",{comparison:">=",limit:1},h.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(F(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnav\
ailable",rootData:y})||(e=d(e,F.errors),i=e.length)),r.mode!==void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:h.properties.mode.enum},h.properties.
mode,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&
(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,
parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},h.
properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},h.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,
parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,
f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},h.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;
if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},h.properties.flags.additionalProperties.anyOf[1],
l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},h.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},h.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},h.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},h.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},h.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},h,r),i++;
return Ii.errors=e,i===0}var zt=Ui,ae={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"string",minLength:1},action:{const:"wait"},duration:{$ref:"#/\
$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{
type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Ui(r,{instancePath:o="",parentData:m,
parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},ae,r),i++);for(let p in r)
p==="id"||p==="action"||p==="duration"||p==="wait"||p==="gate"||p==="rollback"||p==="downtime"||p==="flags"||(e=n(e,o,"additionalProperties",{additionalProperty:p},ae,r),i++);if(r.
id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},ae.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},ae.properties.id,p),i++)}if(r.
action!==void 0){let p=r.action;p!=="wait"&&(e=n(e,o+"/action","const",{allowedValue:"wait"},ae.properties.action,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/du\
ration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"w\
ait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(j(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,j.errors),i=e.length)),
r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},ae.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},
ae.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"},ae.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let c=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.
replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},ae.properties.flags.additionalProperties.anyOf[1],l),i++);var t=c===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(
e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},ae.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.
isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},ae.properties.
flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},ae.properties.flags.additionalProperties.anyOf[3],
l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},ae.properties.flags.additionalProperties,
l),i++)}else e=n(e,o+"/flags","type",{type:"object"},ae.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},ae,r),i++;return Ui.errors=e,i===0}var Mt=Ci,V={type:"object",additionalProperties:!1,
required:["name"],properties:{name:{type:"string",minLength:1},kind:{enum:["Validating","Mutating"]},failurePolicy:{enum:["Fail","Ignore"]},service:{type:"string"},timeoutSeconds:{
type:"integer",minimum:1},excludesOwnNamespace:{type:"boolean"},rules:{type:"array",items:{type:"object",additionalProperties:!1,properties:{operations:{type:"array",items:{type:"s\
tring"}},apiGroups:{type:"array",items:{type:"string"}},apiVersions:{type:"array",items:{type:"string"}},resources:{type:"array",items:{type:"string"}},scope:{type:"string"}}}},namespaceSelector:{
$ref:"#/$defs/SelectorDocument"},objectSelector:{$ref:"#/$defs/SelectorDocument"},matchConditions:{type:"array",items:{type:"object"}}}},ge={type:"object",additionalProperties:!1,properties:{
matchLabels:{type:"object",additionalProperties:{type:"string"}},matchExpressions:{type:"array",items:{type:"object",additionalProperties:!1,required:["key","operator"],properties:{
key:{type:"string"},operator:{enum:["In","NotIn","Exists","DoesNotExist"]},values:{type:"array",items:{type:"string"}}}}}}};function Ye(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="matchLabels"||t==="matchExpressions"||(e=n(e,o,"additionalProperties",{additionalProperty:t},
ge,r),i++);if(r.matchLabels!==void 0){let t=r.matchLabels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/matchLabels/"+p.replace(
/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},ge.properties.matchLabels.additionalProperties,s),i++)}else e=n(e,o+"/matchLabels","type",{type:"object"},ge.properties.matchLabels,
t),i++}if(r.matchExpressions!==void 0){let t=r.matchExpressions;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];if(l&&typeof l=="object"&&!Array.isArray(l)){l.key===
void 0&&(e=n(e,o+"/matchExpressions/"+s,"required",{missingProperty:"key"},ge.properties.matchExpressions.items,l),i++),l.operator===void 0&&(e=n(e,o+"/matchExpressions/"+s,"requir\
ed",{missingProperty:"operator"},ge.properties.matchExpressions.items,l),i++);for(let a in l)a==="key"||a==="operator"||a==="values"||(e=n(e,o+"/matchExpressions/"+s,"additionalPro\
perties",{additionalProperty:a},ge.properties.matchExpressions.items,l),i++);if(l.key!==void 0){let a=l.key;typeof a!="string"&&(e=n(e,o+"/matchExpressions/"+s+"/key","type",{type:"\
string"},ge.properties.matchExpressions.items.properties.key,a),i++)}if(l.operator!==void 0){let a=l.operator;a==="In"||a==="NotIn"||a==="Exists"||a==="DoesNotExist"||(e=n(e,o+"/ma\
tchExpressions/"+s+"/operator","enum",{allowedValues:ge.properties.matchExpressions.items.properties.operator.enum},ge.properties.matchExpressions.items.properties.operator,a),i++)}
if(l.values!==void 0){let a=l.values;if(Array.isArray(a)){let f=a.length;for(let u=0;u<f;u++){let c=a[u];typeof c!="string"&&(e=n(e,o+"/matchExpressions/"+s+"/values/"+u,"type",{type:"\
string"},ge.properties.matchExpressions.items.properties.values.items,c),i++)}}else e=n(e,o+"/matchExpressions/"+s+"/values","type",{type:"array"},ge.properties.matchExpressions.items.
properties.values,a),i++}}else e=n(e,o+"/matchExpressions/"+s,"type",{type:"object"},ge.properties.matchExpressions.items,l),i++}}else e=n(e,o+"/matchExpressions","type",{type:"arr\
ay"},ge.properties.matchExpressions,t),i++}}else e=n(e,o,"type",{type:"object"},ge,r),i++;return Ye.errors=e,i===0}function Ci(r,{instancePath:o="",parentData:m,parentDataProperty:b,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},V,r),i++);for(let t in r)_.call(V.properties,
t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},V,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},V.properties.
name,t),i++):(e=n(e,o+"/name","type",{type:"string"},V.properties.name,t),i++)}if(r.kind!==void 0){let t=r.kind;t==="Validating"||t==="Mutating"||(e=n(e,o+"/kind","enum",{allowedValues:V.
properties.kind.enum},V.properties.kind,t),i++)}if(r.failurePolicy!==void 0){let t=r.failurePolicy;t==="Fail"||t==="Ignore"||(e=n(e,o+"/failurePolicy","enum",{allowedValues:V.properties.
failurePolicy.enum},V.properties.failurePolicy,t),i++)}if(r.service!==void 0){let t=r.service;typeof t!="string"&&(e=n(e,o+"/service","type",{type:"string"},V.properties.service,t),
i++)}if(r.timeoutSeconds!==void 0){let t=r.timeoutSeconds;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/timeoutSeconds","type",{type:"integer"},V.properties.timeoutSeconds,
t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/timeoutSeconds","minimum",{comparison:">=",limit:1},V.properties.timeoutSeconds,t),i++)}if(r.excludesOwnNamespace!==
void 0){let t=r.excludesOwnNamespace;typeof t!="boolean"&&(e=n(e,o+"/excludesOwnNamespace","type",{type:"boolean"},V.properties.excludesOwnNamespace,t),i++)}if(r.rules!==void 0){let t=r.
rules;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];if(l&&typeof l=="object"&&!Array.isArray(l)){for(let a in l)a==="operations"||a==="apiGroups"||a==="apiVer\
sions"||a==="resources"||a==="scope"||(e=n(e,o+"/rules/"+s,"additionalProperties",{additionalProperty:a},V.properties.rules.items,l),i++);if(l.operations!==void 0){let a=l.operations;
if(Array.isArray(a)){let f=a.length;for(let u=0;u<f;u++){let c=a[u];typeof c!="string"&&(e=n(e,o+"/rules/"+s+"/operations/"+u,"type",{type:"string"},V.properties.rules.items.properties.
operations.items,c),i++)}}else e=n(e,o+"/rules/"+s+"/operations","type",{type:"array"},V.properties.rules.items.properties.operations,a),i++}if(l.apiGroups!==void 0){let a=l.apiGroups;
if(Array.isArray(a)){let f=a.length;for(let u=0;u<f;u++){let c=a[u];typeof c!="string"&&(e=n(e,o+"/rules/"+s+"/apiGroups/"+u,"type",{type:"string"},V.properties.rules.items.properties.
apiGroups.items,c),i++)}}else e=n(e,o+"/rules/"+s+"/apiGroups","type",{type:"array"},V.properties.rules.items.properties.apiGroups,a),i++}if(l.apiVersions!==void 0){let a=l.apiVersions;
if(Array.isArray(a)){let f=a.length;for(let u=0;u<f;u++){let c=a[u];typeof c!="string"&&(e=n(e,o+"/rules/"+s+"/apiVersions/"+u,"type",{type:"string"},V.properties.rules.items.properties.
apiVersions.items,c),i++)}}else e=n(e,o+"/rules/"+s+"/apiVersions","type",{type:"array"},V.properties.rules.items.properties.apiVersions,a),i++}if(l.resources!==void 0){let a=l.resources;
if(Array.isArray(a)){let f=a.length;for(let u=0;u<f;u++){let c=a[u];typeof c!="string"&&(e=n(e,o+"/rules/"+s+"/resources/"+u,"type",{type:"string"},V.properties.rules.items.properties.
resources.items,c),i++)}}else e=n(e,o+"/rules/"+s+"/resources","type",{type:"array"},V.properties.rules.items.properties.resources,a),i++}if(l.scope!==void 0){let a=l.scope;typeof a!=
"string"&&(e=n(e,o+"/rules/"+s+"/scope","type",{type:"string"},V.properties.rules.items.properties.scope,a),i++)}}else e=n(e,o+"/rules/"+s,"type",{type:"object"},V.properties.rules.
items,l),i++}}else e=n(e,o+"/rules","type",{type:"array"},V.properties.rules,t),i++}if(r.namespaceSelector!==void 0&&(Ye(r.namespaceSelector,{instancePath:o+"/namespaceSelector",parentData:r,
parentDataProperty:"namespaceSelector",rootData:y})||(e=d(e,Ye.errors),i=e.length)),r.objectSelector!==void 0&&(Ye(r.objectSelector,{instancePath:o+"/objectSelector",parentData:r,parentDataProperty:"\
objectSelector",rootData:y})||(e=d(e,Ye.errors),i=e.length)),r.matchConditions!==void 0){let t=r.matchConditions;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];
l&&typeof l=="object"&&!Array.isArray(l)||(e=n(e,o+"/matchConditions/"+s,"type",{type:"object"},V.properties.matchConditions.items,l),i++)}}else e=n(e,o+"/matchConditions","type",{
type:"array"},V.properties.matchConditions,t),i++}}else e=n(e,o,"type",{type:"object"},V,r),i++;return Ci.errors=e,i===0}var Kt=Ti,R={type:"object",additionalProperties:!1,required:[
"name"],properties:{name:{type:"string",minLength:1},namespace:{type:"string"},kind:{type:"string"},replicas:{type:"integer",minimum:0},pods:{type:"array",items:{$ref:"#/$defs/PodD\
ocument"}},budget:{$ref:"#/$defs/BudgetDocument"},volumes:{type:"array",items:{type:"object",additionalProperties:!1,required:["type"],properties:{name:{type:"string"},type:{type:"\
string"}}}},defaultTolerations:{type:"boolean"},tolerations:{type:"array",items:{$ref:"#/$defs/TolerationDocument"}},nodeSelector:{type:"object",additionalProperties:{type:"string"}},
labels:{type:"object",additionalProperties:{type:"string"}},images:{type:"array",items:{type:"string"}},terminationGracePeriodSeconds:{type:"integer",minimum:0},spreading:{enum:["n\
one","preferred","required"]}}};function Ti(r,{instancePath:o="",parentData:m,parentDataProperty:b,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===
void 0&&(e=n(e,o,"required",{missingProperty:"name"},R,r),i++);for(let t in r)_.call(R.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},R,r),i++);if(r.name!==void 0){
let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},R.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},R.properties.name,t),i++)}if(r.namespace!==
void 0){let t=r.namespace;typeof t!="string"&&(e=n(e,o+"/namespace","type",{type:"string"},R.properties.namespace,t),i++)}if(r.kind!==void 0){let t=r.kind;typeof t!="string"&&(e=n(
e,o+"/kind","type",{type:"string"},R.properties.kind,t),i++)}if(r.replicas!==void 0){let t=r.replicas;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/replicas","type",
{type:"integer"},R.properties.replicas,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/replicas","minimum",{comparison:">=",limit:0},R.properties.replicas,t),i++)}
if(r.pods!==void 0){let t=r.pods;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ze(t[s],{instancePath:o+"/pods/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ze.
errors),i=e.length)}else e=n(e,o+"/pods","type",{type:"array"},R.properties.pods,t),i++}if(r.budget!==void 0&&(rr(r.budget,{instancePath:o+"/budget",parentData:r,parentDataProperty:"\
budget",rootData:y})||(e=d(e,rr.errors),i=e.length)),r.volumes!==void 0){let t=r.volumes;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];if(l&&typeof l=="object"&&
!Array.isArray(l)){l.type===void 0&&(e=n(e,o+"/volumes/"+s,"required",{missingProperty:"type"},R.properties.volumes.items,l),i++);for(let a in l)a==="name"||a==="type"||(e=n(e,o+"/\
volumes/"+s,"additionalProperties",{additionalProperty:a},R.properties.volumes.items,l),i++);if(l.name!==void 0){let a=l.name;typeof a!="string"&&(e=n(e,o+"/volumes/"+s+"/name","ty\
pe",{type:"string"},R.properties.volumes.items.properties.name,a),i++)}if(l.type!==void 0){let a=l.type;typeof a!="string"&&(e=n(e,o+"/volumes/"+s+"/type","type",{type:"string"},R.
properties.volumes.items.properties.type,a),i++)}}else e=n(e,o+"/volumes/"+s,"type",{type:"object"},R.properties.volumes.items,l),i++}}else e=n(e,o+"/volumes","type",{type:"array"},
R.properties.volumes,t),i++}if(r.defaultTolerations!==void 0){let t=r.defaultTolerations;typeof t!="boolean"&&(e=n(e,o+"/defaultTolerations","type",{type:"boolean"},R.properties.defaultTolerations,
t),i++)}if(r.tolerations!==void 0){let t=r.tolerations;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ir(t[s],{instancePath:o+"/tolerations/"+s,parentData:t,parentDataProperty:s,
rootData:y})||(e=d(e,ir.errors),i=e.length)}else e=n(e,o+"/tolerations","type",{type:"array"},R.properties.tolerations,t),i++}if(r.nodeSelector!==void 0){let t=r.nodeSelector;if(t&&
typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/nodeSelector/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},R.properties.
nodeSelector.additionalProperties,s),i++)}else e=n(e,o+"/nodeSelector","type",{type:"object"},R.properties.nodeSelector,t),i++}if(r.labels!==void 0){let t=r.labels;if(t&&typeof t==
"object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},R.properties.labels.additionalProperties,
s),i++)}else e=n(e,o+"/labels","type",{type:"object"},R.properties.labels,t),i++}if(r.images!==void 0){let t=r.images;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];
typeof l!="string"&&(e=n(e,o+"/images/"+s,"type",{type:"string"},R.properties.images.items,l),i++)}}else e=n(e,o+"/images","type",{type:"array"},R.properties.images,t),i++}if(r.terminationGracePeriodSeconds!==
void 0){let t=r.terminationGracePeriodSeconds;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/terminationGracePeriodSeconds","type",{type:"integer"},R.properties.terminationGracePeriodSeconds,
t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/terminationGracePeriodSeconds","minimum",{comparison:">=",limit:0},R.properties.terminationGracePeriodSeconds,t),
i++)}if(r.spreading!==void 0){let t=r.spreading;t==="none"||t==="preferred"||t==="required"||(e=n(e,o+"/spreading","enum",{allowedValues:R.properties.spreading.enum},R.properties.spreading,
t),i++)}}else e=n(e,o,"type",{type:"object"},R,r),i++;return Ti.errors=e,i===0}var Xt={ApplyStep:Ji,BaselineDocument:it,CertificateDocument:ot,ChangePlanDocument:pt,ChangePlanSpec:at,
ClientDocument:dt,ClusterInventoryDocument:ut,ClusterInventorySpec:mt,ConfigDocument:ct,ConfigureStep:vt,CordonStep:Dt,DrainStep:kt,DrillDocument:At,DrillSpec:wt,EachStepDocument:$t,
EtcdMemberStep:jt,EtcdStep:Ot,FailoverStep:xt,GateStep:Lt,HostStep:Nt,LabelStep:St,LbConnectionsStep:_t,LbMemberStep:Rt,LoadBalancerDocument:qt,NodeDocument:Et,ParallelStepDocument:Vt,
PodsStep:Ft,RestartStep:It,RolloutStep:Ut,RunStep:Ct,ScaleStep:Tt,ServiceDocument:ht,SuppressionDocument:Gt,TaintStep:Pt,UpgradeStep:Bt,WaitStep:zt,WebhookDocument:Mt,WorkloadDocument:Kt},
eo={ClusterInventorySpec:{nodes:"NodeDocument",loadBalancers:"LoadBalancerDocument",services:"ServiceDocument",workloads:"WorkloadDocument",webhooks:"WebhookDocument",certificates:"\
CertificateDocument",clients:"ClientDocument"},ChangePlanSpec:{steps:"StepDocument"},DrillSpec:{steps:"StepDocument"},ParallelStepDocument:{parallel:"StepDocument"},EachStepDocument:{
steps:"StepDocument"}},ro={reboot:"HostStep",shutdown:"HostStep",start:"HostStep",replace:"HostStep",add:"HostStep",remove:"HostStep",cordon:"CordonStep",uncordon:"CordonStep",drain:"\
DrainStep",label:"LabelStep",taint:"TaintStep",evict:"PodsStep",delete:"PodsStep",restart:"RestartStep",upgrade:"UpgradeStep",scale:"ScaleStep",rollout:"RolloutStep",apply:"ApplySt\
ep",configure:"ConfigureStep","lb-member":"LbMemberStep","lb-connections":"LbConnectionsStep",failover:"FailoverStep","etcd-member":"EtcdMemberStep",backup:"EtcdStep",restore:"Etcd\
Step",defrag:"EtcdStep",wait:"WaitStep",gate:"GateStep",run:"RunStep"};export{eo as LISTS,ro as STEPS,Xt as VALIDATORS};
