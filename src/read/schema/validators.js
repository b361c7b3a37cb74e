/* eslint-disable */
/* Generated from src/read/schema/*.json by src/read/schema/generate.ts; do not edit by hand. */
var Lr=Object.defineProperty;var yt=Object.getOwnPropertyDescriptor;var at=Object.getOwnPropertyNames;var dt=Object.prototype.hasOwnProperty;var qr=(r,o,m)=>()=>{if(m)throw m[0];try{return r&&(o=r(r=0)),o}catch(c){throw m=[c],c}};var ut=(r,o)=>()=>{try{return o||r((o={exports:{}}).exports,o),o.exports}catch(m){throw o=0,m}},gt=(r,o)=>{for(var m in o)Lr(r,m,{get:o[m],enumerable:!0})},mt=(r,o,m,c)=>{if(o&&typeof o==
"object"||typeof o=="function")for(let y of at(o))!dt.call(r,y)&&y!==m&&Lr(r,y,{get:()=>o[y],enumerable:!(c=yt(o,y))||c.enumerable});return r};var Sr=r=>mt(Lr({},"__esModule",{value:!0}),r);var li=ut(_r=>{"use strict";Object.defineProperty(_r,"__esModule",{value:!0});function si(r){let o=r.length,m=0,c=0,y;for(;c<o;)m++,y=r.charCodeAt(c++),y>=55296&&y<=56319&&c<o&&(y=
r.charCodeAt(c),(y&64512)===56320&&c++);return m}_r.default=si;si.code='require("ajv/dist/runtime/ucs2length").default'});function yi(r){if(!bt.test(r))return;let o=0;for(let[,m,c]of r.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g))o+=Number(m)*ct[c];return Math.round(o)}var ct,bt,fi,ai=qr(()=>{"use strict";ct=
{ms:1,s:1e3,m:6e4,h:36e5},bt=/^(\d+(\.\d+)?(ms|s|m|h))+$|^0$/,fi=366*864e5});function ui(r){let o=/^(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(Z|[+-]\d{2}:?\d{2}))?$/.exec(r),[,m,c,y,e,i]=o??[];if(!o||Number(c)>23||Number(y)>59||Number(
e??0)>59)return;let t=m===void 0?0:Date.parse(`${m}T00:00:00Z`);if(Number.isNaN(t)||m!==void 0&&!new Date(t).toISOString().startsWith(m))return;let p=i===void 0?void 0:Dt(i);if(!(p!==
void 0&&Math.abs(p)>vt))return{local:t+((Number(c)*60+Number(y))*60+Number(e??0))*1e3,dated:m!==void 0,...p!==void 0&&{offset:p}}}function Dt(r){if(r==="Z")return 0;let[,o,m,c]=/^([+-])(\d{2}):?(\d{2})$/.
exec(r);return(o==="-"?-1:1)*(Number(m)*60+Number(c))*6e4}function gi(r){try{return kt(r),!0}catch{return!1}}function kt(r){let o=di.get(r);return o||(o=new Intl.DateTimeFormat("en\
-GB",{timeZone:r,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),di.set(r,o)),o}var vt,di,mi=qr(()=>{"use strict";vt=
14*36e5;di=new Map});var Ar={};gt(Ar,{formats:()=>At});var At,wr=qr(()=>{"use strict";ai();mi();At={"within-a-year":r=>(yi(r)??0)<=fi,"local-time":r=>ui(r)!==void 0,"time-zone":gi}});function n(r,o,m,c,y,e){let i={instancePath:o,keyword:m,params:c,parentSchema:y,data:e};return r===null?[i]:(r.push(i),r)}function d(r,o){if(r===null)return o;for(let m of o)r.push(
m);return r}var wt=ji,Z={type:"object",additionalProperties:!1,required:["action","manifest"],properties:{id:{type:"string",minLength:1},action:{const:"apply"},manifest:{type:"stri\
ng",minLength:1},workload:{type:"string",minLength:1},replicas:{type:"integer",minimum:0},affects:{$ref:"#/$defs/AffectsDocument"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"\
#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{
anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},E=Object.prototype.hasOwnProperty,v=li().default,Se={type:"object",additionalProperties:!1,
properties:{nodes:{type:"array",items:{type:"string"}},components:{type:"array",items:{type:"string"}},workloads:{type:"array",items:{type:"string"}}}};function sr(r,{instancePath:o="",
parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="nodes"||t==="components"||t==="workloads"||(e=n(
e,o,"additionalProperties",{additionalProperty:t},Se,r),i++);if(r.nodes!==void 0){let t=r.nodes;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="strin\
g"&&(e=n(e,o+"/nodes/"+s,"type",{type:"string"},Se.properties.nodes.items,l),i++)}}else e=n(e,o+"/nodes","type",{type:"array"},Se.properties.nodes,t),i++}if(r.components!==void 0){
let t=r.components;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/components/"+s,"type",{type:"string"},Se.properties.components.
items,l),i++)}}else e=n(e,o+"/components","type",{type:"array"},Se.properties.components,t),i++}if(r.workloads!==void 0){let t=r.workloads;if(Array.isArray(t)){let p=t.length;for(let s=0;s<
p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/workloads/"+s,"type",{type:"string"},Se.properties.workloads.items,l),i++)}}else e=n(e,o+"/workloads","type",{type:"array"},Se.properties.
workloads,t),i++}}else e=n(e,o,"type",{type:"object"},Se,r),i++;return sr.errors=e,i===0}var $t={anyOf:[{$ref:"#/$defs/Duration"},{$ref:"#/$defs/DurationRange"}]},Er={type:"string",
pattern:"^(\\d+(\\.\\d+)?(ms|s|m|h))+$|^0$",format:"within-a-year","x-human":"a duration such as 15m or 1h30m"},jt=(wr(),Sr(Ar)).formats["within-a-year"],Ot=new RegExp("^(\\d+(\\.\\d+\
)?(ms|s|m|h))+$|^0$","u");function k(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;return typeof r=="string"?(Ot.test(r)||(e=n(e,o,"patter\
n",{pattern:"^(\\d+(\\.\\d+)?(ms|s|m|h))+$|^0$"},Er,r),i++),jt(r)||(e=n(e,o,"format",{format:"within-a-year"},Er,r),i++)):(e=n(e,o,"type",{type:"string"},Er,r),i++),k.errors=e,i===
0}var tr={type:"object",additionalProperties:!1,required:["least","likely","most"],properties:{least:{$ref:"#/$defs/Duration"},likely:{$ref:"#/$defs/Duration"},most:{$ref:"#/$defs/\
Duration"}}};function Ir(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.least===void 0&&(e=n(
e,o,"required",{missingProperty:"least"},tr,r),i++),r.likely===void 0&&(e=n(e,o,"required",{missingProperty:"likely"},tr,r),i++),r.most===void 0&&(e=n(e,o,"required",{missingProperty:"\
most"},tr,r),i++);for(let t in r)t==="least"||t==="likely"||t==="most"||(e=n(e,o,"additionalProperties",{additionalProperty:t},tr,r),i++);r.least!==void 0&&(k(r.least,{instancePath:o+
"/least",parentData:r,parentDataProperty:"least",rootData:y})||(e=d(e,k.errors),i=e.length)),r.likely!==void 0&&(k(r.likely,{instancePath:o+"/likely",parentData:r,parentDataProperty:"\
likely",rootData:y})||(e=d(e,k.errors),i=e.length)),r.most!==void 0&&(k(r.most,{instancePath:o+"/most",parentData:r,parentDataProperty:"most",rootData:y})||(e=d(e,k.errors),i=e.length))}else
e=n(e,o,"type",{type:"object"},tr,r),i++;return Ir.errors=e,i===0}function g(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;k(
r,{instancePath:o,parentData:m,parentDataProperty:c,rootData:y})||(e=d(e,k.errors),i=e.length);var l=s===i;if(p=p||l,!p){let a=i;Ir(r,{instancePath:o,parentData:m,parentDataProperty:c,
rootData:y})||(e=d(e,Ir.errors),i=e.length);var l=a===i;p=p||l}return p?(i=t,e!==null&&(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},$t,r),i++),g.errors=e,i===0}var ci={anyOf:[{$ref:"\
#/$defs/GateDocument"},{type:"array",items:{$ref:"#/$defs/GateDocument"}}]},Rr={anyOf:[{enum:["node-ready","etcd-healthy","apiserver-ready","endpoints-in-api","endpoints-on-nodes",
"lb-member-up","pods-ready"]},{$ref:"#/$defs/CommandGate"}]},Je={type:"object",additionalProperties:!1,required:["command"],properties:{command:{type:"string",minLength:1},expect:{
type:"string"}}};function Ur(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.command===void 0&&
(e=n(e,o,"required",{missingProperty:"command"},Je,r),i++);for(let t in r)t==="command"||t==="expect"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Je,r),i++);if(r.command!==
void 0){let t=r.command;typeof t=="string"?v(t)<1&&(e=n(e,o+"/command","minLength",{limit:1},Je.properties.command,t),i++):(e=n(e,o+"/command","type",{type:"string"},Je.properties.
command,t),i++)}if(r.expect!==void 0){let t=r.expect;typeof t!="string"&&(e=n(e,o+"/expect","type",{type:"string"},Je.properties.expect,t),i++)}}else e=n(e,o,"type",{type:"object"},
Je,r),i++;return Ur.errors=e,i===0}function nr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;r==="node-ready"||r==="etcd-heal\
thy"||r==="apiserver-ready"||r==="endpoints-in-api"||r==="endpoints-on-nodes"||r==="lb-member-up"||r==="pods-ready"||(e=n(e,o,"enum",{allowedValues:Rr.anyOf[0].enum},Rr.anyOf[0],r),
i++);var l=s===i;if(p=p||l,!p){let a=i;Ur(r,{instancePath:o,parentData:m,parentDataProperty:c,rootData:y})||(e=d(e,Ur.errors),i=e.length);var l=a===i;p=p||l}return p?(i=t,e!==null&&
(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},Rr,r),i++),nr.errors=e,i===0}function O(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,
s=i;nr(r,{instancePath:o,parentData:m,parentDataProperty:c,rootData:y})||(e=d(e,nr.errors),i=e.length);var l=s===i;if(p=p||l,!p){let a=i;if(Array.isArray(r)){let u=r.length;for(let b=0;b<
u;b++)nr(r[b],{instancePath:o+"/"+b,parentData:r,parentDataProperty:b,rootData:y})||(e=d(e,nr.errors),i=e.length)}else e=n(e,o,"type",{type:"array"},ci.anyOf[1],r),i++;var l=a===i;
p=p||l}return p?(i=t,e!==null&&(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},ci,r),i++),O.errors=e,i===0}function ji(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},Z,r),i++),r.manifest===void 0&&(e=n(e,o,"required",{missingProperty:"\
manifest"},Z,r),i++);for(let p in r)E.call(Z.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},Z,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&
(e=n(e,o+"/id","minLength",{limit:1},Z.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},Z.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="apply"&&(e=n(e,
o+"/action","const",{allowedValue:"apply"},Z.properties.action,p),i++)}if(r.manifest!==void 0){let p=r.manifest;typeof p=="string"?v(p)<1&&(e=n(e,o+"/manifest","minLength",{limit:1},
Z.properties.manifest,p),i++):(e=n(e,o+"/manifest","type",{type:"string"},Z.properties.manifest,p),i++)}if(r.workload!==void 0){let p=r.workload;typeof p=="string"?v(p)<1&&(e=n(e,o+
"/workload","minLength",{limit:1},Z.properties.workload,p),i++):(e=n(e,o+"/workload","type",{type:"string"},Z.properties.workload,p),i++)}if(r.replicas!==void 0){let p=r.replicas;typeof p==
"number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/replicas","type",{type:"integer"},Z.properties.replicas,p),i++),typeof p=="number"&&isFinite(p)&&(p<0||isNaN(p))&&(e=n(e,o+"/re\
plicas","minimum",{comparison:">=",limit:0},Z.properties.replicas,p),i++)}if(r.affects!==void 0&&(sr(r.affects,{instancePath:o+"/affects",parentData:r,parentDataProperty:"affects",
rootData:y})||(e=d(e,sr.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),
i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+
"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","mi\
nLength",{limit:1},Z.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},Z.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/d\
owntime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){
let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Z.properties.flags.additionalProperties.anyOf[0],l),i++);
var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},Z.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},Z.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},Z.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},Z.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},Z.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},Z.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},Z,r),i++;
return ji.errors=e,i===0}var xt=Oi,Xe={type:"object",additionalProperties:!1,required:["version","findings"],properties:{version:{const:1},findings:{type:"array",items:{$ref:"#/$de\
fs/AcceptedDocument"}}}},pe={type:"object",additionalProperties:!1,required:["fingerprint","rule","severity","message"],properties:{fingerprint:{type:"string",minLength:1},likeness:{
type:"string",minLength:1},rule:{$ref:"#/$defs/RuleName"},plan:{type:"string"},cluster:{type:"string"},severity:{enum:["error","warning","info"]},message:{type:"string"},count:{type:"\
integer",minimum:1},impact:{$ref:"#/$defs/AcceptedImpactDocument"}}},bi={type:"string",pattern:"^[a-z0-9][a-z0-9-]*/([a-z0-9][a-z0-9-]*|\\*)$","x-human":"the name of a rule such as\
 dns/replicas-on-control-plane"},Nt=new RegExp("^[a-z0-9][a-z0-9-]*/([a-z0-9][a-z0-9-]*|\\*)$","u");function De(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){
let e=null,i=0;return typeof r=="string"?Nt.test(r)||(e=n(e,o,"pattern",{pattern:"^[a-z0-9][a-z0-9-]*/([a-z0-9][a-z0-9-]*|\\*)$"},bi,r),i++):(e=n(e,o,"type",{type:"string"},bi,r),i++),
De.errors=e,i===0}var de={type:"object",additionalProperties:!1,required:["seconds","worst","share","fraction"],properties:{seconds:{type:["number","null"]},worst:{type:["number","\
null"]},share:{type:"number"},fraction:{type:"number"},together:{type:"number"},total:{type:["number","null"]}}};function Cr(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.seconds===void 0&&(e=n(e,o,"required",{missingProperty:"seconds"},de,r),i++),r.worst===void 0&&(e=n(
e,o,"required",{missingProperty:"worst"},de,r),i++),r.share===void 0&&(e=n(e,o,"required",{missingProperty:"share"},de,r),i++),r.fraction===void 0&&(e=n(e,o,"required",{missingProperty:"\
fraction"},de,r),i++);for(let t in r)t==="seconds"||t==="worst"||t==="share"||t==="fraction"||t==="together"||t==="total"||(e=n(e,o,"additionalProperties",{additionalProperty:t},de,
r),i++);if(r.seconds!==void 0){let t=r.seconds;!(typeof t=="number"&&isFinite(t))&&t!==null&&(e=n(e,o+"/seconds","type",{type:de.properties.seconds.type},de.properties.seconds,t),i++)}
if(r.worst!==void 0){let t=r.worst;!(typeof t=="number"&&isFinite(t))&&t!==null&&(e=n(e,o+"/worst","type",{type:de.properties.worst.type},de.properties.worst,t),i++)}if(r.share!==void 0){
let t=r.share;typeof t=="number"&&isFinite(t)||(e=n(e,o+"/share","type",{type:"number"},de.properties.share,t),i++)}if(r.fraction!==void 0){let t=r.fraction;typeof t=="number"&&isFinite(
t)||(e=n(e,o+"/fraction","type",{type:"number"},de.properties.fraction,t),i++)}if(r.together!==void 0){let t=r.together;typeof t=="number"&&isFinite(t)||(e=n(e,o+"/together","type",
{type:"number"},de.properties.together,t),i++)}if(r.total!==void 0){let t=r.total;!(typeof t=="number"&&isFinite(t))&&t!==null&&(e=n(e,o+"/total","type",{type:de.properties.total.type},
de.properties.total,t),i++)}}else e=n(e,o,"type",{type:"object"},de,r),i++;return Cr.errors=e,i===0}function Tr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.fingerprint===void 0&&(e=n(e,o,"required",{missingProperty:"fingerprint"},pe,r),i++),r.rule===void 0&&(e=n(e,o,"requir\
ed",{missingProperty:"rule"},pe,r),i++),r.severity===void 0&&(e=n(e,o,"required",{missingProperty:"severity"},pe,r),i++),r.message===void 0&&(e=n(e,o,"required",{missingProperty:"m\
essage"},pe,r),i++);for(let t in r)E.call(pe.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},pe,r),i++);if(r.fingerprint!==void 0){let t=r.fingerprint;typeof t==
"string"?v(t)<1&&(e=n(e,o+"/fingerprint","minLength",{limit:1},pe.properties.fingerprint,t),i++):(e=n(e,o+"/fingerprint","type",{type:"string"},pe.properties.fingerprint,t),i++)}if(r.
likeness!==void 0){let t=r.likeness;typeof t=="string"?v(t)<1&&(e=n(e,o+"/likeness","minLength",{limit:1},pe.properties.likeness,t),i++):(e=n(e,o+"/likeness","type",{type:"string"},
pe.properties.likeness,t),i++)}if(r.rule!==void 0&&(De(r.rule,{instancePath:o+"/rule",parentData:r,parentDataProperty:"rule",rootData:y})||(e=d(e,De.errors),i=e.length)),r.plan!==void 0){
let t=r.plan;typeof t!="string"&&(e=n(e,o+"/plan","type",{type:"string"},pe.properties.plan,t),i++)}if(r.cluster!==void 0){let t=r.cluster;typeof t!="string"&&(e=n(e,o+"/cluster","\
type",{type:"string"},pe.properties.cluster,t),i++)}if(r.severity!==void 0){let t=r.severity;t==="error"||t==="warning"||t==="info"||(e=n(e,o+"/severity","enum",{allowedValues:pe.properties.
severity.enum},pe.properties.severity,t),i++)}if(r.message!==void 0){let t=r.message;typeof t!="string"&&(e=n(e,o+"/message","type",{type:"string"},pe.properties.message,t),i++)}if(r.
count!==void 0){let t=r.count;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/count","type",{type:"integer"},pe.properties.count,t),i++),typeof t=="number"&&isFinite(
t)&&(t<1||isNaN(t))&&(e=n(e,o+"/count","minimum",{comparison:">=",limit:1},pe.properties.count,t),i++)}r.impact!==void 0&&(Cr(r.impact,{instancePath:o+"/impact",parentData:r,parentDataProperty:"\
impact",rootData:y})||(e=d(e,Cr.errors),i=e.length))}else e=n(e,o,"type",{type:"object"},pe,r),i++;return Tr.errors=e,i===0}function Oi(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.version===void 0&&(e=n(e,o,"required",{missingProperty:"version"},Xe,r),i++),r.findings===void 0&&(e=
n(e,o,"required",{missingProperty:"findings"},Xe,r),i++);for(let t in r)t==="version"||t==="findings"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Xe,r),i++);if(r.version!==
void 0){let t=r.version;t!==1&&(e=n(e,o+"/version","const",{allowedValue:1},Xe.properties.version,t),i++)}if(r.findings!==void 0){let t=r.findings;if(Array.isArray(t)){let p=t.length;
for(let s=0;s<p;s++)Tr(t[s],{instancePath:o+"/findings/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,Tr.errors),i=e.length)}else e=n(e,o+"/findings","type",{type:"arra\
y"},Xe.properties.findings,t),i++}}else e=n(e,o,"type",{type:"object"},Xe,r),i++;return Oi.errors=e,i===0}var Lt=xi,_e={type:"object",additionalProperties:!1,required:["name"],properties:{
name:{type:"string",minLength:1},node:{type:"string"},notAfter:{type:"string",pattern:"^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$","x-hum\
an":"a date such as 2027-01-31"}}},qt=new RegExp("^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$","u");function xi(r,{instancePath:o="",parentData:m,
parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},_e,r),i++);for(let t in r)
t==="name"||t==="node"||t==="notAfter"||(e=n(e,o,"additionalProperties",{additionalProperty:t},_e,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/nam\
e","minLength",{limit:1},_e.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},_e.properties.name,t),i++)}if(r.node!==void 0){let t=r.node;typeof t!="string"&&(e=n(e,o+
"/node","type",{type:"string"},_e.properties.node,t),i++)}if(r.notAfter!==void 0){let t=r.notAfter;typeof t=="string"?qt.test(t)||(e=n(e,o+"/notAfter","pattern",{pattern:"^\\d{4}-\\d\
{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$"},_e.properties.notAfter,t),i++):(e=n(e,o+"/notAfter","type",{type:"string"},_e.properties.notAfter,t),i++)}}else
e=n(e,o,"type",{type:"object"},_e,r),i++;return xi.errors=e,i===0}var St=Ni,Ee={type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{
const:"premortem.dev/v1alpha1"},kind:{const:"ChangePlan"},metadata:{$ref:"#/$defs/Metadata"},spec:{$ref:"#/$defs/ChangePlanSpec"}}},xe={type:"object",additionalProperties:!1,required:[
"name"],properties:{name:{type:"string",minLength:1},labels:{type:"object",additionalProperties:{type:"string"}},annotations:{type:"object",additionalProperties:{type:"string"}}}};
function Qe(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",
{missingProperty:"name"},xe,r),i++);for(let t in r)t==="name"||t==="labels"||t==="annotations"||(e=n(e,o,"additionalProperties",{additionalProperty:t},xe,r),i++);if(r.name!==void 0){
let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},xe.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},xe.properties.name,t),i++)}if(r.labels!==
void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},xe.properties.labels.additionalProperties,s),i++)}else e=n(e,o+"/labels","type",{type:"object"},xe.properties.labels,t),i++}if(r.annotations!==void 0){let t=r.annotations;
if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/annotations/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},
xe.properties.annotations.additionalProperties,s),i++)}else e=n(e,o+"/annotations","type",{type:"object"},xe.properties.annotations,t),i++}}else e=n(e,o,"type",{type:"object"},xe,r),
i++;return Qe.errors=e,i===0}var Me={type:"object",additionalProperties:!1,required:["steps"],properties:{inventory:{$ref:"#/$defs/StringOrList"},window:{$ref:"#/$defs/WindowDocume\
nt"},defaults:{$ref:"#/$defs/DefaultsDocument"},steps:{type:"array"}}},$r={anyOf:[{type:"string"},{type:"array",items:{type:"string"}}]};function re(r,{instancePath:o="",parentData:m,
parentDataProperty:c,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;typeof r!="string"&&(e=n(e,o,"type",{type:"string"},$r.anyOf[0],r),i++);var l=s===i;if(p=p||l,!p){let a=i;if(Array.
isArray(r)){let u=r.length;for(let b=0;b<u;b++){let x=r[b];typeof x!="string"&&(e=n(e,o+"/"+b,"type",{type:"string"},$r.anyOf[1].items,x),i++)}}else e=n(e,o,"type",{type:"array"},$r.
anyOf[1],r),i++;var l=a===i;p=p||l}return p?(i=t,e!==null&&(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},$r,r),i++),re.errors=e,i===0}var Re={type:"object",additionalProperties:!1,properties:{
start:{type:"string",pattern:"^(\\d{4}-\\d{2}-\\d{2}[T ])?\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?$",format:"local-time","x-human":"a date and time such as 2026-11-24T22:00"},
duration:{$ref:"#/$defs/Duration"},zone:{type:"string",minLength:1,format:"time-zone"}}},_t=(wr(),Sr(Ar)).formats["local-time"],Et=(wr(),Sr(Ar)).formats["time-zone"],Rt=new RegExp(
"^(\\d{4}-\\d{2}-\\d{2}[T ])?\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?$","u");function lr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="start"||t==="duration"||t==="zone"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Re,r),i++);if(r.start!==
void 0){let t=r.start;typeof t=="string"?(Rt.test(t)||(e=n(e,o+"/start","pattern",{pattern:"^(\\d{4}-\\d{2}-\\d{2}[T ])?\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?$"},Re.properties.
start,t),i++),_t(t)||(e=n(e,o+"/start","format",{format:"local-time"},Re.properties.start,t),i++)):(e=n(e,o+"/start","type",{type:"string"},Re.properties.start,t),i++)}if(r.duration!==
void 0&&(k(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,k.errors),i=e.length)),r.zone!==void 0){let t=r.zone;typeof t=="st\
ring"?(v(t)<1&&(e=n(e,o+"/zone","minLength",{limit:1},Re.properties.zone,t),i++),Et(t)||(e=n(e,o+"/zone","format",{format:"time-zone"},Re.properties.zone,t),i++)):(e=n(e,o+"/zone",
"type",{type:"string"},Re.properties.zone,t),i++)}}else e=n(e,o,"type",{type:"object"},Re,r),i++;return lr.errors=e,i===0}var Ve={type:"object",additionalProperties:!1,properties:{
mode:{enum:["graceful","abrupt"]},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},duration:{$ref:"#/$defs/DurationOrRange"},downtime:{$ref:"#/$defs/DurationO\
rRange"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},rollback:{type:"string",minLength:1}}},Vr={anyOf:[{type:"integer",minimum:1},{$ref:"#/$defs/Percent\
age"}]},vi={type:"string",pattern:"^(\\d+%|\\d+)$","x-human":"a number or a percentage such as 50%"},Vt=new RegExp("^(\\d+%|\\d+)$","u");function He(r,{instancePath:o="",parentData:m,
parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;return typeof r=="string"?Vt.test(r)||(e=n(e,o,"pattern",{pattern:"^(\\d+%|\\d+)$"},vi,r),i++):(e=n(e,o,"type",{type:"string"},
vi,r),i++),He.errors=e,i===0}function I(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;typeof r=="number"&&!(r%1)&&!isNaN(r)&&
isFinite(r)||(e=n(e,o,"type",{type:"integer"},Vr.anyOf[0],r),i++),typeof r=="number"&&isFinite(r)&&(r<1||isNaN(r))&&(e=n(e,o,"minimum",{comparison:">=",limit:1},Vr.anyOf[0],r),i++);
var l=s===i;if(p=p||l,!p){let a=i;He(r,{instancePath:o,parentData:m,parentDataProperty:c,rootData:y})||(e=d(e,He.errors),i=e.length);var l=a===i;p=p||l}return p?(i=t,e!==null&&(t?e.
length=t:e=null)):(e=n(e,o,"anyOf",{},Vr,r),i++),I.errors=e,i===0}function qe(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){for(let t in r)t==="mode"||t==="wait"||t==="gate"||t==="duration"||t==="downtime"||t==="batch"||t==="maxUnavailable"||t==="rollback"||(e=n(e,o,"additio\
nalProperties",{additionalProperty:t},Ve,r),i++);if(r.mode!==void 0){let t=r.mode;t==="graceful"||t==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:Ve.properties.mode.enum},Ve.properties.
mode,t),i++)}if(r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+
"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"\
duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,
g.errors),i=e.length)),r.batch!==void 0){let t=r.batch;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/batch","type",{type:"integer"},Ve.properties.batch,t),i++),typeof t==
"number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},Ve.properties.batch,t),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+
"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.rollback!==void 0){let t=r.rollback;typeof t=="string"?v(t)<1&&(e=n(
e,o+"/rollback","minLength",{limit:1},Ve.properties.rollback,t),i++):(e=n(e,o+"/rollback","type",{type:"string"},Ve.properties.rollback,t),i++)}}else e=n(e,o,"type",{type:"object"},
Ve,r),i++;return qe.errors=e,i===0}function Gr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},Me,r),i++);for(let t in r)t==="inventory"||t==="window"||t==="defaults"||t==="steps"||(e=n(e,o,"additionalProperties",
{additionalProperty:t},Me,r),i++);if(r.inventory!==void 0&&(re(r.inventory,{instancePath:o+"/inventory",parentData:r,parentDataProperty:"inventory",rootData:y})||(e=d(e,re.errors),
i=e.length)),r.window!==void 0&&(lr(r.window,{instancePath:o+"/window",parentData:r,parentDataProperty:"window",rootData:y})||(e=d(e,lr.errors),i=e.length)),r.defaults!==void 0&&(qe(
r.defaults,{instancePath:o+"/defaults",parentData:r,parentDataProperty:"defaults",rootData:y})||(e=d(e,qe.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(t)||(e=
n(e,o+"/steps","type",{type:"array"},Me.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},Me,r),i++;return Gr.errors=e,i===0}function Ni(r,{instancePath:o="",parentData:m,
parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.apiVersion===void 0&&(e=n(e,o,"required",{missingProperty:"apiVersion"},Ee,r),i++),
r.kind===void 0&&(e=n(e,o,"required",{missingProperty:"kind"},Ee,r),i++),r.metadata===void 0&&(e=n(e,o,"required",{missingProperty:"metadata"},Ee,r),i++),r.spec===void 0&&(e=n(e,o,
"required",{missingProperty:"spec"},Ee,r),i++);for(let t in r)t==="apiVersion"||t==="kind"||t==="metadata"||t==="spec"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ee,r),
i++);if(r.apiVersion!==void 0){let t=r.apiVersion;t!=="premortem.dev/v1alpha1"&&(e=n(e,o+"/apiVersion","const",{allowedValue:"premortem.dev/v1alpha1"},Ee.properties.apiVersion,t),i++)}
if(r.kind!==void 0){let t=r.kind;t!=="ChangePlan"&&(e=n(e,o+"/kind","const",{allowedValue:"ChangePlan"},Ee.properties.kind,t),i++)}r.metadata!==void 0&&(Qe(r.metadata,{instancePath:o+
"/metadata",parentData:r,parentDataProperty:"metadata",rootData:y})||(e=d(e,Qe.errors),i=e.length)),r.spec!==void 0&&(Gr(r.spec,{instancePath:o+"/spec",parentData:r,parentDataProperty:"\
spec",rootData:y})||(e=d(e,Gr.errors),i=e.length))}else e=n(e,o,"type",{type:"object"},Ee,r),i++;return Ni.errors=e,i===0}var Ft=Li;function Li(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},Me,r),i++);for(let t in r)t==="invento\
ry"||t==="window"||t==="defaults"||t==="steps"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Me,r),i++);if(r.inventory!==void 0&&(re(r.inventory,{instancePath:o+"/invento\
ry",parentData:r,parentDataProperty:"inventory",rootData:y})||(e=d(e,re.errors),i=e.length)),r.window!==void 0&&(lr(r.window,{instancePath:o+"/window",parentData:r,parentDataProperty:"\
window",rootData:y})||(e=d(e,lr.errors),i=e.length)),r.defaults!==void 0&&(qe(r.defaults,{instancePath:o+"/defaults",parentData:r,parentDataProperty:"defaults",rootData:y})||(e=d(e,
qe.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(t)||(e=n(e,o+"/steps","type",{type:"array"},Me.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},Me,
r),i++;return Li.errors=e,i===0}var It=qi,ke={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",minLength:1},image:{type:"string"},clientGoVersion:{
type:"string","x-version":!0},role:{type:"string"},nodes:{type:"array",items:{type:"string"}},via:{enum:["service","balancer"]}}};function qi(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},ke,r),i++);for(let t in r)t==="name"||t===
"image"||t==="clientGoVersion"||t==="role"||t==="nodes"||t==="via"||(e=n(e,o,"additionalProperties",{additionalProperty:t},ke,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="st\
ring"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},ke.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},ke.properties.name,t),i++)}if(r.image!==void 0){let t=r.image;
typeof t!="string"&&(e=n(e,o+"/image","type",{type:"string"},ke.properties.image,t),i++)}if(r.clientGoVersion!==void 0){let t=r.clientGoVersion;typeof t!="string"&&(e=n(e,o+"/clien\
tGoVersion","type",{type:"string"},ke.properties.clientGoVersion,t),i++)}if(r.role!==void 0){let t=r.role;typeof t!="string"&&(e=n(e,o+"/role","type",{type:"string"},ke.properties.
role,t),i++)}if(r.nodes!==void 0){let t=r.nodes;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/nodes/"+s,"type",{type:"string"},
ke.properties.nodes.items,l),i++)}}else e=n(e,o+"/nodes","type",{type:"array"},ke.properties.nodes,t),i++}if(r.via!==void 0){let t=r.via;t==="service"||t==="balancer"||(e=n(e,o+"/v\
ia","enum",{allowedValues:ke.properties.via.enum},ke.properties.via,t),i++)}}else e=n(e,o,"type",{type:"object"},ke,r),i++;return qi.errors=e,i===0}var Ut=_i,Fe={type:"object",additionalProperties:!1,
required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"premortem.dev/v1alpha1"},kind:{const:"ClusterInventory"},metadata:{$ref:"#/$defs/Metadata"},spec:{$ref:"\
#/$defs/ClusterInventorySpec"}}},N={type:"object",additionalProperties:!1,properties:{kubernetesVersion:{$ref:"#/$defs/Version"},nodes:{type:"array"},etcd:{$ref:"#/$defs/EtcdDocume\
nt"},loadBalancers:{type:"array"},dns:{$ref:"#/$defs/DnsDocument"},services:{type:"array"},workloads:{type:"array"},webhooks:{type:"array"},certificates:{type:"array"},controlPlane:{
$ref:"#/$defs/ControlPlaneDocument"},networking:{$ref:"#/$defs/NetworkingDocument"},clients:{type:"array"},requestedApis:{type:"array",items:{type:"string",pattern:"^[a-z0-9.]+/v[0\
-9a-z]+/[a-z]+$","x-human":"group/version/resource such as policy/v1beta1/poddisruptionbudgets"}},provenance:{type:"object",additionalProperties:{type:"object",additionalProperties:!1,
properties:{observed:{type:"string"},source:{type:"string"}}}}}},Di={type:"string",pattern:"^v?\\d+\\.\\d+(\\.\\d+)?([-+].*)?$","x-human":"a version such as v1.29.4 or v1.24.9+rke2\
r1","x-version":!0},Ct=new RegExp("^v?\\d+\\.\\d+(\\.\\d+)?([-+].*)?$","u");function fe(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;return typeof r==
"string"?Ct.test(r)||(e=n(e,o,"pattern",{pattern:"^v?\\d+\\.\\d+(\\.\\d+)?([-+].*)?$"},Di,r),i++):(e=n(e,o,"type",{type:"string"},Di,r),i++),fe.errors=e,i===0}var te={type:"object",
additionalProperties:!1,properties:{topology:{enum:["stacked","external"]},version:{type:"string","x-version":!0},members:{type:"array",items:{type:"object",additionalProperties:!1,
required:["name"],properties:{name:{type:"string",minLength:1},node:{type:"string"},host:{type:"string",minLength:1},address:{type:"string"},version:{type:"string","x-version":!0}}}},
rejoin:{$ref:"#/$defs/DurationOrRange"},electionTimeout:{$ref:"#/$defs/Duration"},authEnabled:{type:"boolean"},flags:{type:"object",additionalProperties:{type:"string"}}}};function fr(r,{
instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="topology"||t==="version"||t===
"members"||t==="rejoin"||t==="electionTimeout"||t==="authEnabled"||t==="flags"||(e=n(e,o,"additionalProperties",{additionalProperty:t},te,r),i++);if(r.topology!==void 0){let t=r.topology;
t==="stacked"||t==="external"||(e=n(e,o+"/topology","enum",{allowedValues:te.properties.topology.enum},te.properties.topology,t),i++)}if(r.version!==void 0){let t=r.version;typeof t!=
"string"&&(e=n(e,o+"/version","type",{type:"string"},te.properties.version,t),i++)}if(r.members!==void 0){let t=r.members;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];
if(l&&typeof l=="object"&&!Array.isArray(l)){l.name===void 0&&(e=n(e,o+"/members/"+s,"required",{missingProperty:"name"},te.properties.members.items,l),i++);for(let a in l)a==="nam\
e"||a==="node"||a==="host"||a==="address"||a==="version"||(e=n(e,o+"/members/"+s,"additionalProperties",{additionalProperty:a},te.properties.members.items,l),i++);if(l.name!==void 0){
let a=l.name;typeof a=="string"?v(a)<1&&(e=n(e,o+"/members/"+s+"/name","minLength",{limit:1},te.properties.members.items.properties.name,a),i++):(e=n(e,o+"/members/"+s+"/name","typ\
e",{type:"string"},te.properties.members.items.properties.name,a),i++)}if(l.node!==void 0){let a=l.node;typeof a!="string"&&(e=n(e,o+"/members/"+s+"/node","type",{type:"string"},te.
properties.members.items.properties.node,a),i++)}if(l.host!==void 0){let a=l.host;typeof a=="string"?v(a)<1&&(e=n(e,o+"/members/"+s+"/host","minLength",{limit:1},te.properties.members.
items.properties.host,a),i++):(e=n(e,o+"/members/"+s+"/host","type",{type:"string"},te.properties.members.items.properties.host,a),i++)}if(l.address!==void 0){let a=l.address;typeof a!=
"string"&&(e=n(e,o+"/members/"+s+"/address","type",{type:"string"},te.properties.members.items.properties.address,a),i++)}if(l.version!==void 0){let a=l.version;typeof a!="string"&&
(e=n(e,o+"/members/"+s+"/version","type",{type:"string"},te.properties.members.items.properties.version,a),i++)}}else e=n(e,o+"/members/"+s,"type",{type:"object"},te.properties.members.
items,l),i++}}else e=n(e,o+"/members","type",{type:"array"},te.properties.members,t),i++}if(r.rejoin!==void 0&&(g(r.rejoin,{instancePath:o+"/rejoin",parentData:r,parentDataProperty:"\
rejoin",rootData:y})||(e=d(e,g.errors),i=e.length)),r.electionTimeout!==void 0&&(k(r.electionTimeout,{instancePath:o+"/electionTimeout",parentData:r,parentDataProperty:"electionTim\
eout",rootData:y})||(e=d(e,k.errors),i=e.length)),r.authEnabled!==void 0){let t=r.authEnabled;typeof t!="boolean"&&(e=n(e,o+"/authEnabled","type",{type:"boolean"},te.properties.authEnabled,
t),i++)}if(r.flags!==void 0){let t=r.flags;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/flags/"+p.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"},te.properties.flags.additionalProperties,s),i++)}else e=n(e,o+"/flags","type",{type:"object"},te.properties.flags,t),i++}}else e=n(e,o,"type",{type:"\
object"},te,r),i++;return fr.errors=e,i===0}var X={type:"object",additionalProperties:!1,properties:{provider:{type:"string"},version:{type:"string","x-version":!0},replicas:{type:"\
integer",minimum:0},workload:{type:"string"},clusterIP:{type:"string"},pods:{type:"array",items:{$ref:"#/$defs/PodDocument"}},budget:{$ref:"#/$defs/BudgetDocument"},spreading:{enum:[
"none","preferred","required"]},nodeLocalCache:{type:"boolean"},clientInterval:{$ref:"#/$defs/Duration"},peakQueriesPerSecond:{type:"number",minimum:0},queriesPerSecondPerReplica:{
type:"number",exclusiveMinimum:0},corefile:{type:"string"},lameduck:{$ref:"#/$defs/Duration"},tolerations:{type:"array",items:{$ref:"#/$defs/TolerationDocument"}},nodeSelector:{type:"\
object",additionalProperties:{type:"string"}}}},Ne={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",minLength:1},node:{type:"string"},ip:{type:"\
string"},ready:{type:"boolean"},phase:{type:"string"}}};function Ye(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},Ne,r),i++);for(let t in r)t==="name"||t==="node"||t==="ip"||t==="ready"||t==="phase"||(e=n(e,o,"add\
itionalProperties",{additionalProperty:t},Ne,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},Ne.properties.name,t),i++):(e=
n(e,o+"/name","type",{type:"string"},Ne.properties.name,t),i++)}if(r.node!==void 0){let t=r.node;typeof t!="string"&&(e=n(e,o+"/node","type",{type:"string"},Ne.properties.node,t),i++)}
if(r.ip!==void 0){let t=r.ip;typeof t!="string"&&(e=n(e,o+"/ip","type",{type:"string"},Ne.properties.ip,t),i++)}if(r.ready!==void 0){let t=r.ready;typeof t!="boolean"&&(e=n(e,o+"/r\
eady","type",{type:"boolean"},Ne.properties.ready,t),i++)}if(r.phase!==void 0){let t=r.phase;typeof t!="string"&&(e=n(e,o+"/phase","type",{type:"string"},Ne.properties.phase,t),i++)}}else
e=n(e,o,"type",{type:"object"},Ne,r),i++;return Ye.errors=e,i===0}var ve={type:"object",additionalProperties:!1,properties:{name:{type:"string"},minAvailable:{anyOf:[{type:"integer",
minimum:0},{$ref:"#/$defs/Percentage"}]},maxUnavailable:{anyOf:[{type:"integer",minimum:0},{$ref:"#/$defs/Percentage"}]},unhealthyPodEvictionPolicy:{enum:["IfHealthyBudget","Always\
Allow"]},others:{type:"array",items:{type:"string"}}}};function yr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let s in r)s==="name"||s==="minAvailable"||s==="maxUnavailable"||s==="unhealthyPodEvictionPolicy"||s==="others"||(e=n(e,o,"additionalProperties",{additionalProperty:s},
ve,r),i++);if(r.name!==void 0){let s=r.name;typeof s!="string"&&(e=n(e,o+"/name","type",{type:"string"},ve.properties.name,s),i++)}if(r.minAvailable!==void 0){let s=r.minAvailable,
l=i,a=!1,f=i;typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)||(e=n(e,o+"/minAvailable","type",{type:"integer"},ve.properties.minAvailable.anyOf[0],s),i++),typeof s=="number"&&isFinite(
s)&&(s<0||isNaN(s))&&(e=n(e,o+"/minAvailable","minimum",{comparison:">=",limit:0},ve.properties.minAvailable.anyOf[0],s),i++);var t=f===i;if(a=a||t,!a){let u=i;He(s,{instancePath:o+
"/minAvailable",parentData:r,parentDataProperty:"minAvailable",rootData:y})||(e=d(e,He.errors),i=e.length);var t=u===i;a=a||t}a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/min\
Available","anyOf",{},ve.properties.minAvailable,s),i++)}if(r.maxUnavailable!==void 0){let s=r.maxUnavailable,l=i,a=!1,f=i;typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)||(e=n(
e,o+"/maxUnavailable","type",{type:"integer"},ve.properties.maxUnavailable.anyOf[0],s),i++),typeof s=="number"&&isFinite(s)&&(s<0||isNaN(s))&&(e=n(e,o+"/maxUnavailable","minimum",{
comparison:">=",limit:0},ve.properties.maxUnavailable.anyOf[0],s),i++);var p=f===i;if(a=a||p,!a){let u=i;He(s,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"max\
Unavailable",rootData:y})||(e=d(e,He.errors),i=e.length);var p=u===i;a=a||p}a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/maxUnavailable","anyOf",{},ve.properties.maxUnavailable,
s),i++)}if(r.unhealthyPodEvictionPolicy!==void 0){let s=r.unhealthyPodEvictionPolicy;s==="IfHealthyBudget"||s==="AlwaysAllow"||(e=n(e,o+"/unhealthyPodEvictionPolicy","enum",{allowedValues:ve.
properties.unhealthyPodEvictionPolicy.enum},ve.properties.unhealthyPodEvictionPolicy,s),i++)}if(r.others!==void 0){let s=r.others;if(Array.isArray(s)){let l=s.length;for(let a=0;a<
l;a++){let f=s[a];typeof f!="string"&&(e=n(e,o+"/others/"+a,"type",{type:"string"},ve.properties.others.items,f),i++)}}else e=n(e,o+"/others","type",{type:"array"},ve.properties.others,
s),i++}}else e=n(e,o,"type",{type:"object"},ve,r),i++;return yr.errors=e,i===0}var Ie={type:"object",additionalProperties:!1,properties:{key:{type:"string"},operator:{enum:["Exists",
"Equal"]},value:{type:"string"},effect:{type:"string"},tolerationSeconds:{type:"integer"}}};function ar(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,
i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="key"||t==="operator"||t==="value"||t==="effect"||t==="tolerationSeconds"||(e=n(e,o,"additionalProperties",{additionalProperty:t},
Ie,r),i++);if(r.key!==void 0){let t=r.key;typeof t!="string"&&(e=n(e,o+"/key","type",{type:"string"},Ie.properties.key,t),i++)}if(r.operator!==void 0){let t=r.operator;t==="Exists"||
t==="Equal"||(e=n(e,o+"/operator","enum",{allowedValues:Ie.properties.operator.enum},Ie.properties.operator,t),i++)}if(r.value!==void 0){let t=r.value;typeof t!="string"&&(e=n(e,o+
"/value","type",{type:"string"},Ie.properties.value,t),i++)}if(r.effect!==void 0){let t=r.effect;typeof t!="string"&&(e=n(e,o+"/effect","type",{type:"string"},Ie.properties.effect,
t),i++)}if(r.tolerationSeconds!==void 0){let t=r.tolerationSeconds;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/tolerationSeconds","type",{type:"integer"},Ie.properties.
tolerationSeconds,t),i++)}}else e=n(e,o,"type",{type:"object"},Ie,r),i++;return ar.errors=e,i===0}function dr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)E.call(X.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},X,r),i++);if(r.provider!==
void 0){let t=r.provider;typeof t!="string"&&(e=n(e,o+"/provider","type",{type:"string"},X.properties.provider,t),i++)}if(r.version!==void 0){let t=r.version;typeof t!="string"&&(e=
n(e,o+"/version","type",{type:"string"},X.properties.version,t),i++)}if(r.replicas!==void 0){let t=r.replicas;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/replica\
s","type",{type:"integer"},X.properties.replicas,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/replicas","minimum",{comparison:">=",limit:0},X.properties.replicas,
t),i++)}if(r.workload!==void 0){let t=r.workload;typeof t!="string"&&(e=n(e,o+"/workload","type",{type:"string"},X.properties.workload,t),i++)}if(r.clusterIP!==void 0){let t=r.clusterIP;
typeof t!="string"&&(e=n(e,o+"/clusterIP","type",{type:"string"},X.properties.clusterIP,t),i++)}if(r.pods!==void 0){let t=r.pods;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)
Ye(t[s],{instancePath:o+"/pods/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,Ye.errors),i=e.length)}else e=n(e,o+"/pods","type",{type:"array"},X.properties.pods,t),i++}
if(r.budget!==void 0&&(yr(r.budget,{instancePath:o+"/budget",parentData:r,parentDataProperty:"budget",rootData:y})||(e=d(e,yr.errors),i=e.length)),r.spreading!==void 0){let t=r.spreading;
t==="none"||t==="preferred"||t==="required"||(e=n(e,o+"/spreading","enum",{allowedValues:X.properties.spreading.enum},X.properties.spreading,t),i++)}if(r.nodeLocalCache!==void 0){let t=r.
nodeLocalCache;typeof t!="boolean"&&(e=n(e,o+"/nodeLocalCache","type",{type:"boolean"},X.properties.nodeLocalCache,t),i++)}if(r.clientInterval!==void 0&&(k(r.clientInterval,{instancePath:o+
"/clientInterval",parentData:r,parentDataProperty:"clientInterval",rootData:y})||(e=d(e,k.errors),i=e.length)),r.peakQueriesPerSecond!==void 0){let t=r.peakQueriesPerSecond;typeof t==
"number"&&isFinite(t)?(t<0||isNaN(t))&&(e=n(e,o+"/peakQueriesPerSecond","minimum",{comparison:">=",limit:0},X.properties.peakQueriesPerSecond,t),i++):(e=n(e,o+"/peakQueriesPerSecon\
d","type",{type:"number"},X.properties.peakQueriesPerSecond,t),i++)}if(r.queriesPerSecondPerReplica!==void 0){let t=r.queriesPerSecondPerReplica;typeof t=="number"&&isFinite(t)?(t<=
0||isNaN(t))&&(e=n(e,o+"/queriesPerSecondPerReplica","exclusiveMinimum",{comparison:">",limit:0},X.properties.queriesPerSecondPerReplica,t),i++):(e=n(e,o+"/queriesPerSecondPerRepli\
ca","type",{type:"number"},X.properties.queriesPerSecondPerReplica,t),i++)}if(r.corefile!==void 0){let t=r.corefile;typeof t!="string"&&(e=n(e,o+"/corefile","type",{type:"string"},
X.properties.corefile,t),i++)}if(r.lameduck!==void 0&&(k(r.lameduck,{instancePath:o+"/lameduck",parentData:r,parentDataProperty:"lameduck",rootData:y})||(e=d(e,k.errors),i=e.length)),
r.tolerations!==void 0){let t=r.tolerations;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ar(t[s],{instancePath:o+"/tolerations/"+s,parentData:t,parentDataProperty:s,rootData:y})||
(e=d(e,ar.errors),i=e.length)}else e=n(e,o+"/tolerations","type",{type:"array"},X.properties.tolerations,t),i++}if(r.nodeSelector!==void 0){let t=r.nodeSelector;if(t&&typeof t=="ob\
ject"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/nodeSelector/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},X.properties.nodeSelector.
additionalProperties,s),i++)}else e=n(e,o+"/nodeSelector","type",{type:"object"},X.properties.nodeSelector,t),i++}}else e=n(e,o,"type",{type:"object"},X,r),i++;return dr.errors=e,i===
0}var se={type:"object",additionalProperties:!1,properties:{endpoint:{type:"string"},managed:{type:"boolean"},installer:{type:"string",minLength:1},apiserver:{type:"object",additionalProperties:!1,
properties:{version:{$ref:"#/$defs/Version"},flags:{type:"object",additionalProperties:{type:"string"}}}},controllerManager:{type:"object",additionalProperties:!1,properties:{version:{
$ref:"#/$defs/Version"},flags:{type:"object",additionalProperties:{type:"string"}}}},scheduler:{type:"object",additionalProperties:!1,properties:{version:{$ref:"#/$defs/Version"},flags:{
type:"object",additionalProperties:{type:"string"}}}}}};function ur(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let t in r)t==="endpoint"||t==="managed"||t==="installer"||t==="apiserver"||t==="controllerManager"||t==="scheduler"||(e=n(e,o,"additionalProperties",{additionalProperty:t},
se,r),i++);if(r.endpoint!==void 0){let t=r.endpoint;typeof t!="string"&&(e=n(e,o+"/endpoint","type",{type:"string"},se.properties.endpoint,t),i++)}if(r.managed!==void 0){let t=r.managed;
typeof t!="boolean"&&(e=n(e,o+"/managed","type",{type:"boolean"},se.properties.managed,t),i++)}if(r.installer!==void 0){let t=r.installer;typeof t=="string"?v(t)<1&&(e=n(e,o+"/inst\
aller","minLength",{limit:1},se.properties.installer,t),i++):(e=n(e,o+"/installer","type",{type:"string"},se.properties.installer,t),i++)}if(r.apiserver!==void 0){let t=r.apiserver;
if(t&&typeof t=="object"&&!Array.isArray(t)){for(let p in t)p==="version"||p==="flags"||(e=n(e,o+"/apiserver","additionalProperties",{additionalProperty:p},se.properties.apiserver,
t),i++);if(t.version!==void 0&&(fe(t.version,{instancePath:o+"/apiserver/version",parentData:t,parentDataProperty:"version",rootData:y})||(e=d(e,fe.errors),i=e.length)),t.flags!==void 0){
let p=t.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s];typeof l!="string"&&(e=n(e,o+"/apiserver/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},se.properties.apiserver.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/apiserver/flags","type",{type:"object"},se.properties.apiserver.properties.flags,
p),i++}}else e=n(e,o+"/apiserver","type",{type:"object"},se.properties.apiserver,t),i++}if(r.controllerManager!==void 0){let t=r.controllerManager;if(t&&typeof t=="object"&&!Array.
isArray(t)){for(let p in t)p==="version"||p==="flags"||(e=n(e,o+"/controllerManager","additionalProperties",{additionalProperty:p},se.properties.controllerManager,t),i++);if(t.version!==
void 0&&(fe(t.version,{instancePath:o+"/controllerManager/version",parentData:t,parentDataProperty:"version",rootData:y})||(e=d(e,fe.errors),i=e.length)),t.flags!==void 0){let p=t.
flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s];typeof l!="string"&&(e=n(e,o+"/controllerManager/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},se.properties.controllerManager.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/controllerManager/flags","type",{type:"object"},se.properties.controllerManager.
properties.flags,p),i++}}else e=n(e,o+"/controllerManager","type",{type:"object"},se.properties.controllerManager,t),i++}if(r.scheduler!==void 0){let t=r.scheduler;if(t&&typeof t==
"object"&&!Array.isArray(t)){for(let p in t)p==="version"||p==="flags"||(e=n(e,o+"/scheduler","additionalProperties",{additionalProperty:p},se.properties.scheduler,t),i++);if(t.version!==
void 0&&(fe(t.version,{instancePath:o+"/scheduler/version",parentData:t,parentDataProperty:"version",rootData:y})||(e=d(e,fe.errors),i=e.length)),t.flags!==void 0){let p=t.flags;if(p&&
typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s];typeof l!="string"&&(e=n(e,o+"/scheduler/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},se.
properties.scheduler.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/scheduler/flags","type",{type:"object"},se.properties.scheduler.properties.flags,p),i++}}else e=n(
e,o+"/scheduler","type",{type:"object"},se.properties.scheduler,t),i++}}else e=n(e,o,"type",{type:"object"},se,r),i++;return ur.errors=e,i===0}var we={type:"object",additionalProperties:!1,
properties:{cni:{type:"string"},podCIDR:{type:"string"},serviceCIDR:{type:"string"},routeReflectors:{type:"object",additionalProperties:!1,properties:{nodeSelector:{type:"object",additionalProperties:{
type:"string"},minProperties:1}}},ipam:{type:"string"}}};function gr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&
!Array.isArray(r)){for(let t in r)t==="cni"||t==="podCIDR"||t==="serviceCIDR"||t==="routeReflectors"||t==="ipam"||(e=n(e,o,"additionalProperties",{additionalProperty:t},we,r),i++);
if(r.cni!==void 0){let t=r.cni;typeof t!="string"&&(e=n(e,o+"/cni","type",{type:"string"},we.properties.cni,t),i++)}if(r.podCIDR!==void 0){let t=r.podCIDR;typeof t!="string"&&(e=n(
e,o+"/podCIDR","type",{type:"string"},we.properties.podCIDR,t),i++)}if(r.serviceCIDR!==void 0){let t=r.serviceCIDR;typeof t!="string"&&(e=n(e,o+"/serviceCIDR","type",{type:"string"},
we.properties.serviceCIDR,t),i++)}if(r.routeReflectors!==void 0){let t=r.routeReflectors;if(t&&typeof t=="object"&&!Array.isArray(t)){for(let p in t)p!=="nodeSelector"&&(e=n(e,o+"/\
routeReflectors","additionalProperties",{additionalProperty:p},we.properties.routeReflectors,t),i++);if(t.nodeSelector!==void 0){let p=t.nodeSelector;if(p&&typeof p=="object"&&!Array.
isArray(p)){Object.keys(p).length<1&&(e=n(e,o+"/routeReflectors/nodeSelector","minProperties",{limit:1},we.properties.routeReflectors.properties.nodeSelector,p),i++);for(let s in p){
let l=p[s];typeof l!="string"&&(e=n(e,o+"/routeReflectors/nodeSelector/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},we.properties.routeReflectors.properties.nodeSelector.
additionalProperties,l),i++)}}else e=n(e,o+"/routeReflectors/nodeSelector","type",{type:"object"},we.properties.routeReflectors.properties.nodeSelector,p),i++}}else e=n(e,o+"/route\
Reflectors","type",{type:"object"},we.properties.routeReflectors,t),i++}if(r.ipam!==void 0){let t=r.ipam;typeof t!="string"&&(e=n(e,o+"/ipam","type",{type:"string"},we.properties.ipam,
t),i++)}}else e=n(e,o,"type",{type:"object"},we,r),i++;return gr.errors=e,i===0}var Si=new RegExp("^[a-z0-9.]+/v[0-9a-z]+/[a-z]+$","u");function Br(r,{instancePath:o="",parentData:m,
parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)E.call(N.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},
N,r),i++);if(r.kubernetesVersion!==void 0&&(fe(r.kubernetesVersion,{instancePath:o+"/kubernetesVersion",parentData:r,parentDataProperty:"kubernetesVersion",rootData:y})||(e=d(e,fe.
errors),i=e.length)),r.nodes!==void 0){let t=r.nodes;Array.isArray(t)||(e=n(e,o+"/nodes","type",{type:"array"},N.properties.nodes,t),i++)}if(r.etcd!==void 0&&(fr(r.etcd,{instancePath:o+
"/etcd",parentData:r,parentDataProperty:"etcd",rootData:y})||(e=d(e,fr.errors),i=e.length)),r.loadBalancers!==void 0){let t=r.loadBalancers;Array.isArray(t)||(e=n(e,o+"/loadBalance\
rs","type",{type:"array"},N.properties.loadBalancers,t),i++)}if(r.dns!==void 0&&(dr(r.dns,{instancePath:o+"/dns",parentData:r,parentDataProperty:"dns",rootData:y})||(e=d(e,dr.errors),
i=e.length)),r.services!==void 0){let t=r.services;Array.isArray(t)||(e=n(e,o+"/services","type",{type:"array"},N.properties.services,t),i++)}if(r.workloads!==void 0){let t=r.workloads;
Array.isArray(t)||(e=n(e,o+"/workloads","type",{type:"array"},N.properties.workloads,t),i++)}if(r.webhooks!==void 0){let t=r.webhooks;Array.isArray(t)||(e=n(e,o+"/webhooks","type",
{type:"array"},N.properties.webhooks,t),i++)}if(r.certificates!==void 0){let t=r.certificates;Array.isArray(t)||(e=n(e,o+"/certificates","type",{type:"array"},N.properties.certificates,
t),i++)}if(r.controlPlane!==void 0&&(ur(r.controlPlane,{instancePath:o+"/controlPlane",parentData:r,parentDataProperty:"controlPlane",rootData:y})||(e=d(e,ur.errors),i=e.length)),r.
networking!==void 0&&(gr(r.networking,{instancePath:o+"/networking",parentData:r,parentDataProperty:"networking",rootData:y})||(e=d(e,gr.errors),i=e.length)),r.clients!==void 0){let t=r.
clients;Array.isArray(t)||(e=n(e,o+"/clients","type",{type:"array"},N.properties.clients,t),i++)}if(r.requestedApis!==void 0){let t=r.requestedApis;if(Array.isArray(t)){let p=t.length;
for(let s=0;s<p;s++){let l=t[s];typeof l=="string"?Si.test(l)||(e=n(e,o+"/requestedApis/"+s,"pattern",{pattern:"^[a-z0-9.]+/v[0-9a-z]+/[a-z]+$"},N.properties.requestedApis.items,l),
i++):(e=n(e,o+"/requestedApis/"+s,"type",{type:"string"},N.properties.requestedApis.items,l),i++)}}else e=n(e,o+"/requestedApis","type",{type:"array"},N.properties.requestedApis,t),
i++}if(r.provenance!==void 0){let t=r.provenance;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];if(s&&typeof s=="object"&&!Array.isArray(s)){for(let l in s)
l==="observed"||l==="source"||(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"additionalProperties",{additionalProperty:l},N.properties.provenance.additionalProperties,
s),i++);if(s.observed!==void 0){let l=s.observed;typeof l!="string"&&(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/observed","type",{type:"string"},N.properties.
provenance.additionalProperties.properties.observed,l),i++)}if(s.source!==void 0){let l=s.source;typeof l!="string"&&(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+
"/source","type",{type:"string"},N.properties.provenance.additionalProperties.properties.source,l),i++)}}else e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"object"},N.properties.provenance.additionalProperties,s),i++}else e=n(e,o+"/provenance","type",{type:"object"},N.properties.provenance,t),i++}}else e=n(e,o,"type",{type:"obj\
ect"},N,r),i++;return Br.errors=e,i===0}function _i(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){r.apiVersion===void 0&&(e=n(e,o,"required",{missingProperty:"apiVersion"},Fe,r),i++),r.kind===void 0&&(e=n(e,o,"required",{missingProperty:"kind"},Fe,r),i++),r.metadata===void 0&&
(e=n(e,o,"required",{missingProperty:"metadata"},Fe,r),i++),r.spec===void 0&&(e=n(e,o,"required",{missingProperty:"spec"},Fe,r),i++);for(let t in r)t==="apiVersion"||t==="kind"||t===
"metadata"||t==="spec"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Fe,r),i++);if(r.apiVersion!==void 0){let t=r.apiVersion;t!=="premortem.dev/v1alpha1"&&(e=n(e,o+"/apiV\
ersion","const",{allowedValue:"premortem.dev/v1alpha1"},Fe.properties.apiVersion,t),i++)}if(r.kind!==void 0){let t=r.kind;t!=="ClusterInventory"&&(e=n(e,o+"/kind","const",{allowedValue:"\
ClusterInventory"},Fe.properties.kind,t),i++)}r.metadata!==void 0&&(Qe(r.metadata,{instancePath:o+"/metadata",parentData:r,parentDataProperty:"metadata",rootData:y})||(e=d(e,Qe.errors),
i=e.length)),r.spec!==void 0&&(Br(r.spec,{instancePath:o+"/spec",parentData:r,parentDataProperty:"spec",rootData:y})||(e=d(e,Br.errors),i=e.length))}else e=n(e,o,"type",{type:"obje\
ct"},Fe,r),i++;return _i.errors=e,i===0}var Tt=Ei;function Ei(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){for(let t in r)E.call(N.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},N,r),i++);if(r.kubernetesVersion!==void 0&&(fe(r.kubernetesVersion,{instancePath:o+
"/kubernetesVersion",parentData:r,parentDataProperty:"kubernetesVersion",rootData:y})||(e=d(e,fe.errors),i=e.length)),r.nodes!==void 0){let t=r.nodes;Array.isArray(t)||(e=n(e,o+"/n\
odes","type",{type:"array"},N.properties.nodes,t),i++)}if(r.etcd!==void 0&&(fr(r.etcd,{instancePath:o+"/etcd",parentData:r,parentDataProperty:"etcd",rootData:y})||(e=d(e,fr.errors),
i=e.length)),r.loadBalancers!==void 0){let t=r.loadBalancers;Array.isArray(t)||(e=n(e,o+"/loadBalancers","type",{type:"array"},N.properties.loadBalancers,t),i++)}if(r.dns!==void 0&&
(dr(r.dns,{instancePath:o+"/dns",parentData:r,parentDataProperty:"dns",rootData:y})||(e=d(e,dr.errors),i=e.length)),r.services!==void 0){let t=r.services;Array.isArray(t)||(e=n(e,o+
"/services","type",{type:"array"},N.properties.services,t),i++)}if(r.workloads!==void 0){let t=r.workloads;Array.isArray(t)||(e=n(e,o+"/workloads","type",{type:"array"},N.properties.
workloads,t),i++)}if(r.webhooks!==void 0){let t=r.webhooks;Array.isArray(t)||(e=n(e,o+"/webhooks","type",{type:"array"},N.properties.webhooks,t),i++)}if(r.certificates!==void 0){let t=r.
certificates;Array.isArray(t)||(e=n(e,o+"/certificates","type",{type:"array"},N.properties.certificates,t),i++)}if(r.controlPlane!==void 0&&(ur(r.controlPlane,{instancePath:o+"/con\
trolPlane",parentData:r,parentDataProperty:"controlPlane",rootData:y})||(e=d(e,ur.errors),i=e.length)),r.networking!==void 0&&(gr(r.networking,{instancePath:o+"/networking",parentData:r,
parentDataProperty:"networking",rootData:y})||(e=d(e,gr.errors),i=e.length)),r.clients!==void 0){let t=r.clients;Array.isArray(t)||(e=n(e,o+"/clients","type",{type:"array"},N.properties.
clients,t),i++)}if(r.requestedApis!==void 0){let t=r.requestedApis;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l=="string"?Si.test(l)||(e=n(e,o+"/req\
uestedApis/"+s,"pattern",{pattern:"^[a-z0-9.]+/v[0-9a-z]+/[a-z]+$"},N.properties.requestedApis.items,l),i++):(e=n(e,o+"/requestedApis/"+s,"type",{type:"string"},N.properties.requestedApis.
items,l),i++)}}else e=n(e,o+"/requestedApis","type",{type:"array"},N.properties.requestedApis,t),i++}if(r.provenance!==void 0){let t=r.provenance;if(t&&typeof t=="object"&&!Array.isArray(
t))for(let p in t){let s=t[p];if(s&&typeof s=="object"&&!Array.isArray(s)){for(let l in s)l==="observed"||l==="source"||(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"\
~1"),"additionalProperties",{additionalProperty:l},N.properties.provenance.additionalProperties,s),i++);if(s.observed!==void 0){let l=s.observed;typeof l!="string"&&(e=n(e,o+"/prov\
enance/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/observed","type",{type:"string"},N.properties.provenance.additionalProperties.properties.observed,l),i++)}if(s.source!==void 0){
let l=s.source;typeof l!="string"&&(e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/source","type",{type:"string"},N.properties.provenance.additionalProperties.properties.
source,l),i++)}}else e=n(e,o+"/provenance/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"object"},N.properties.provenance.additionalProperties,s),i++}else e=n(e,o+"/prove\
nance","type",{type:"object"},N.properties.provenance,t),i++}}else e=n(e,o,"type",{type:"object"},N,r),i++;return Ei.errors=e,i===0}var Gt=Ri,le={type:"object",additionalProperties:!1,
properties:{extends:{$ref:"#/$defs/StringOrList"},rules:{$ref:"#/$defs/StringOrList"},severity:{type:"object",additionalProperties:{enum:["error","warning","info"]}},disable:{type:"\
array",items:{$ref:"#/$defs/RuleName"}},ignores:{type:"array",items:{$ref:"#/$defs/IgnoreDocument"}},failOn:{enum:["error","warning","info","never"]},locked:{type:"array",items:{$ref:"\
#/$defs/RuleName"}},drills:{type:"array",items:{type:"string"}},inventory:{$ref:"#/$defs/StringOrList"},baseline:{type:"string"},staleFactsAfter:{type:"integer",minimum:0},overrides:{
type:"array",items:{$ref:"#/$defs/OverrideDocument"}}}},Ue={type:"object",additionalProperties:!1,required:["rule","reason"],properties:{rule:{$ref:"#/$defs/RuleName"},paths:{$ref:"\
#/$defs/StringOrList"},reason:{type:"string",minLength:1},until:{$ref:"#/$defs/EndDate"},owner:{type:"string"},ticket:{type:"string"}}},ki={type:"string",pattern:"^\\d{4}-(0[1-9]|1[\
0-2])-(0[1-9]|[12]\\d|3[01])$","x-human":"a date such as 2027-01-31"},Bt=new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$","u");function mr(r,{instancePath:o="",parentData:m,
parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;return typeof r=="string"?Bt.test(r)||(e=n(e,o,"pattern",{pattern:"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},ki,r),i++):
(e=n(e,o,"type",{type:"string"},ki,r),i++),mr.errors=e,i===0}function cr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="ob\
ject"&&!Array.isArray(r)){r.rule===void 0&&(e=n(e,o,"required",{missingProperty:"rule"},Ue,r),i++),r.reason===void 0&&(e=n(e,o,"required",{missingProperty:"reason"},Ue,r),i++);for(let t in r)
t==="rule"||t==="paths"||t==="reason"||t==="until"||t==="owner"||t==="ticket"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ue,r),i++);if(r.rule!==void 0&&(De(r.rule,{instancePath:o+
"/rule",parentData:r,parentDataProperty:"rule",rootData:y})||(e=d(e,De.errors),i=e.length)),r.paths!==void 0&&(re(r.paths,{instancePath:o+"/paths",parentData:r,parentDataProperty:"\
paths",rootData:y})||(e=d(e,re.errors),i=e.length)),r.reason!==void 0){let t=r.reason;typeof t=="string"?v(t)<1&&(e=n(e,o+"/reason","minLength",{limit:1},Ue.properties.reason,t),i++):
(e=n(e,o+"/reason","type",{type:"string"},Ue.properties.reason,t),i++)}if(r.until!==void 0&&(mr(r.until,{instancePath:o+"/until",parentData:r,parentDataProperty:"until",rootData:y})||
(e=d(e,mr.errors),i=e.length)),r.owner!==void 0){let t=r.owner;typeof t!="string"&&(e=n(e,o+"/owner","type",{type:"string"},Ue.properties.owner,t),i++)}if(r.ticket!==void 0){let t=r.
ticket;typeof t!="string"&&(e=n(e,o+"/ticket","type",{type:"string"},Ue.properties.ticket,t),i++)}}else e=n(e,o,"type",{type:"object"},Ue,r),i++;return cr.errors=e,i===0}var Oe={type:"\
object",additionalProperties:!1,required:["paths"],properties:{paths:{$ref:"#/$defs/StringOrList"},severity:{type:"object",additionalProperties:{enum:["error","warning","info"]}},disable:{
type:"array",items:{$ref:"#/$defs/RuleName"}},ignores:{type:"array",items:{$ref:"#/$defs/IgnoreDocument"}},failOn:{enum:["error","warning","info","never"]}}};function zr(r,{instancePath:o="",
parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.paths===void 0&&(e=n(e,o,"required",{missingProperty:"paths"},Oe,r),
i++);for(let t in r)t==="paths"||t==="severity"||t==="disable"||t==="ignores"||t==="failOn"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Oe,r),i++);if(r.paths!==void 0&&
(re(r.paths,{instancePath:o+"/paths",parentData:r,parentDataProperty:"paths",rootData:y})||(e=d(e,re.errors),i=e.length)),r.severity!==void 0){let t=r.severity;if(t&&typeof t=="obj\
ect"&&!Array.isArray(t))for(let p in t){let s=t[p];s==="error"||s==="warning"||s==="info"||(e=n(e,o+"/severity/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"enum",{allowedValues:Oe.properties.
severity.additionalProperties.enum},Oe.properties.severity.additionalProperties,s),i++)}else e=n(e,o+"/severity","type",{type:"object"},Oe.properties.severity,t),i++}if(r.disable!==
void 0){let t=r.disable;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)De(t[s],{instancePath:o+"/disable/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,De.errors),
i=e.length)}else e=n(e,o+"/disable","type",{type:"array"},Oe.properties.disable,t),i++}if(r.ignores!==void 0){let t=r.ignores;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)
cr(t[s],{instancePath:o+"/ignores/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,cr.errors),i=e.length)}else e=n(e,o+"/ignores","type",{type:"array"},Oe.properties.ignores,
t),i++}if(r.failOn!==void 0){let t=r.failOn;t==="error"||t==="warning"||t==="info"||t==="never"||(e=n(e,o+"/failOn","enum",{allowedValues:Oe.properties.failOn.enum},Oe.properties.failOn,
t),i++)}}else e=n(e,o,"type",{type:"object"},Oe,r),i++;return zr.errors=e,i===0}function Ri(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)E.call(le.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},le,r),i++);if(r.extends!==void 0&&(re(r.
extends,{instancePath:o+"/extends",parentData:r,parentDataProperty:"extends",rootData:y})||(e=d(e,re.errors),i=e.length)),r.rules!==void 0&&(re(r.rules,{instancePath:o+"/rules",parentData:r,
parentDataProperty:"rules",rootData:y})||(e=d(e,re.errors),i=e.length)),r.severity!==void 0){let t=r.severity;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];
s==="error"||s==="warning"||s==="info"||(e=n(e,o+"/severity/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"enum",{allowedValues:le.properties.severity.additionalProperties.enum},le.properties.
severity.additionalProperties,s),i++)}else e=n(e,o+"/severity","type",{type:"object"},le.properties.severity,t),i++}if(r.disable!==void 0){let t=r.disable;if(Array.isArray(t)){let p=t.
length;for(let s=0;s<p;s++)De(t[s],{instancePath:o+"/disable/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,De.errors),i=e.length)}else e=n(e,o+"/disable","type",{type:"\
array"},le.properties.disable,t),i++}if(r.ignores!==void 0){let t=r.ignores;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)cr(t[s],{instancePath:o+"/ignores/"+s,parentData:t,
parentDataProperty:s,rootData:y})||(e=d(e,cr.errors),i=e.length)}else e=n(e,o+"/ignores","type",{type:"array"},le.properties.ignores,t),i++}if(r.failOn!==void 0){let t=r.failOn;t===
"error"||t==="warning"||t==="info"||t==="never"||(e=n(e,o+"/failOn","enum",{allowedValues:le.properties.failOn.enum},le.properties.failOn,t),i++)}if(r.locked!==void 0){let t=r.locked;
if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)De(t[s],{instancePath:o+"/locked/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,De.errors),i=e.length)}else e=n(
e,o+"/locked","type",{type:"array"},le.properties.locked,t),i++}if(r.drills!==void 0){let t=r.drills;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="\
string"&&(e=n(e,o+"/drills/"+s,"type",{type:"string"},le.properties.drills.items,l),i++)}}else e=n(e,o+"/drills","type",{type:"array"},le.properties.drills,t),i++}if(r.inventory!==
void 0&&(re(r.inventory,{instancePath:o+"/inventory",parentData:r,parentDataProperty:"inventory",rootData:y})||(e=d(e,re.errors),i=e.length)),r.baseline!==void 0){let t=r.baseline;
typeof t!="string"&&(e=n(e,o+"/baseline","type",{type:"string"},le.properties.baseline,t),i++)}if(r.staleFactsAfter!==void 0){let t=r.staleFactsAfter;typeof t=="number"&&!(t%1)&&!isNaN(
t)&&isFinite(t)||(e=n(e,o+"/staleFactsAfter","type",{type:"integer"},le.properties.staleFactsAfter,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/staleFactsAf\
ter","minimum",{comparison:">=",limit:0},le.properties.staleFactsAfter,t),i++)}if(r.overrides!==void 0){let t=r.overrides;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)zr(
t[s],{instancePath:o+"/overrides/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,zr.errors),i=e.length)}else e=n(e,o+"/overrides","type",{type:"array"},le.properties.overrides,
t),i++}}else e=n(e,o,"type",{type:"object"},le,r),i++;return Ri.errors=e,i===0}var zt=Vi,oe={type:"object",additionalProperties:!1,required:["action","set"],properties:{id:{type:"s\
tring",minLength:1},action:{const:"configure"},set:{type:"object",minProperties:1},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$de\
fs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"\
boolean"},{type:"array",items:{type:"string"}}]}}}};function Vi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},oe,r),i++),r.set===void 0&&(e=n(e,o,"required",{missingProperty:"set"},oe,r),i++);for(let p in r)E.call(
oe.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},oe,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},oe.
properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},oe.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="configure"&&(e=n(e,o+"/action","const",{allowedValue:"\
configure"},oe.properties.action,p),i++)}if(r.set!==void 0){let p=r.set;p&&typeof p=="object"&&!Array.isArray(p)?Object.keys(p).length<1&&(e=n(e,o+"/set","minProperties",{limit:1},
oe.properties.set,p),i++):(e=n(e,o+"/set","type",{type:"object"},oe.properties.set,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"\
duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},oe.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},oe.properties.rollback,p),i++)}if(r.downtime!==
void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p==
"object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},oe.properties.
flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
number"},oe.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"boolean"},oe.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];
typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},oe.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=
n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},oe.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=
a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},oe.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},oe.properties.
flags,p),i++}}else e=n(e,o,"type",{type:"object"},oe,r),i++;return Vi.errors=e,i===0}var Mt=Fi,Q={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"st\
ring",minLength:1},action:{enum:["cordon","uncordon"]},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{
$ref:"#/$defs/Amount"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{
$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},jr={anyOf:[
{type:"string"},{type:"array",items:{type:"string"}},{$ref:"#/$defs/NodeSelector"}]},he={type:"object",additionalProperties:!1,properties:{role:{type:"string"},labels:{type:"object",
additionalProperties:{type:"string"}},names:{type:"array",items:{type:"string"}}}};function Mr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="role"||t==="labels"||t==="names"||(e=n(e,o,"additionalProperties",{additionalProperty:t},he,r),i++);if(r.role!==void 0){
let t=r.role;typeof t!="string"&&(e=n(e,o+"/role","type",{type:"string"},he.properties.role,t),i++)}if(r.labels!==void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))
for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},he.properties.labels.additionalProperties,s),i++)}else
e=n(e,o+"/labels","type",{type:"object"},he.properties.labels,t),i++}if(r.names!==void 0){let t=r.names;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!=
"string"&&(e=n(e,o+"/names/"+s,"type",{type:"string"},he.properties.names.items,l),i++)}}else e=n(e,o+"/names","type",{type:"array"},he.properties.names,t),i++}}else e=n(e,o,"type",
{type:"object"},he,r),i++;return Mr.errors=e,i===0}function z(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0,t=i,p=!1,s=i;typeof r!="string"&&
(e=n(e,o,"type",{type:"string"},jr.anyOf[0],r),i++);var l=s===i;if(p=p||l,!p){let a=i;if(Array.isArray(r)){let u=r.length;for(let b=0;b<u;b++){let x=r[b];typeof x!="string"&&(e=n(e,
o+"/"+b,"type",{type:"string"},jr.anyOf[1].items,x),i++)}}else e=n(e,o,"type",{type:"array"},jr.anyOf[1],r),i++;var l=a===i;if(p=p||l,!p){let u=i;Mr(r,{instancePath:o,parentData:m,
parentDataProperty:c,rootData:y})||(e=d(e,Mr.errors),i=e.length);var l=u===i;p=p||l}}return p?(i=t,e!==null&&(t?e.length=t:e=null)):(e=n(e,o,"anyOf",{},jr,r),i++),z.errors=e,i===0}
function Fi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"requir\
ed",{missingProperty:"action"},Q,r),i++);for(let p in r)E.call(Q.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},Q,r),i++);if(r.id!==void 0){let p=r.id;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},Q.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},Q.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p===
"cordon"||p==="uncordon"||(e=n(e,o+"/action","enum",{allowedValues:Q.properties.action.enum},Q.properties.action,p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&
(e=n(e,o+"/node","minLength",{limit:1},Q.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},Q.properties.node,p),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"\
/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},
Q.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},Q.properties.batch,p),i++),
typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},Q.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,
{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/\
duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"\
wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),
r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},Q.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},
Q.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"},Q.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.
replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},Q.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,
o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},Q.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(
l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},Q.properties.flags.additionalProperties.
anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},Q.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=
f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},Q.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"\
/flags","type",{type:"object"},Q.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},Q,r),i++;return Fi.errors=e,i===0}var Pt=Ii,me={type:"object",additionalProperties:!1,
required:["action"],properties:{id:{type:"string",minLength:1},action:{const:"drain"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{
type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{
type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{$ref:"#/$defs/DrainFlags"}}},ue={type:"object",additionalProperties:!1,properties:{ignoreDaemonsets:{type:"\
boolean"},deleteEmptydirData:{type:"boolean"},deleteLocalData:{type:"boolean"},force:{type:"boolean"},disableEviction:{type:"boolean"},timeout:{$ref:"#/$defs/Duration"},gracePeriod:{
type:"integer"},skipWaitForDeleteTimeout:{type:"integer"},chunkSize:{type:"integer",minimum:0},podSelector:{type:"string"},selector:{type:"string"},dryRun:{type:"string"}}};function Pr(r,{
instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)E.call(ue.properties,t)||(e=n(e,o,"\
additionalProperties",{additionalProperty:t},ue,r),i++);if(r.ignoreDaemonsets!==void 0){let t=r.ignoreDaemonsets;typeof t!="boolean"&&(e=n(e,o+"/ignoreDaemonsets","type",{type:"boo\
lean"},ue.properties.ignoreDaemonsets,t),i++)}if(r.deleteEmptydirData!==void 0){let t=r.deleteEmptydirData;typeof t!="boolean"&&(e=n(e,o+"/deleteEmptydirData","type",{type:"boolean"},
ue.properties.deleteEmptydirData,t),i++)}if(r.deleteLocalData!==void 0){let t=r.deleteLocalData;typeof t!="boolean"&&(e=n(e,o+"/deleteLocalData","type",{type:"boolean"},ue.properties.
deleteLocalData,t),i++)}if(r.force!==void 0){let t=r.force;typeof t!="boolean"&&(e=n(e,o+"/force","type",{type:"boolean"},ue.properties.force,t),i++)}if(r.disableEviction!==void 0){
let t=r.disableEviction;typeof t!="boolean"&&(e=n(e,o+"/disableEviction","type",{type:"boolean"},ue.properties.disableEviction,t),i++)}if(r.timeout!==void 0&&(k(r.timeout,{instancePath:o+
"/timeout",parentData:r,parentDataProperty:"timeout",rootData:y})||(e=d(e,k.errors),i=e.length)),r.gracePeriod!==void 0){let t=r.gracePeriod;typeof t=="number"&&!(t%1)&&!isNaN(t)&&
isFinite(t)||(e=n(e,o+"/gracePeriod","type",{type:"integer"},ue.properties.gracePeriod,t),i++)}if(r.skipWaitForDeleteTimeout!==void 0){let t=r.skipWaitForDeleteTimeout;typeof t=="n\
umber"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/skipWaitForDeleteTimeout","type",{type:"integer"},ue.properties.skipWaitForDeleteTimeout,t),i++)}if(r.chunkSize!==void 0){let t=r.
chunkSize;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/chunkSize","type",{type:"integer"},ue.properties.chunkSize,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(
t))&&(e=n(e,o+"/chunkSize","minimum",{comparison:">=",limit:0},ue.properties.chunkSize,t),i++)}if(r.podSelector!==void 0){let t=r.podSelector;typeof t!="string"&&(e=n(e,o+"/podSele\
ctor","type",{type:"string"},ue.properties.podSelector,t),i++)}if(r.selector!==void 0){let t=r.selector;typeof t!="string"&&(e=n(e,o+"/selector","type",{type:"string"},ue.properties.
selector,t),i++)}if(r.dryRun!==void 0){let t=r.dryRun;typeof t!="string"&&(e=n(e,o+"/dryRun","type",{type:"string"},ue.properties.dryRun,t),i++)}}else e=n(e,o,"type",{type:"object"},
ue,r),i++;return Pr.errors=e,i===0}function Ii(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},me,r),i++);for(let t in r)E.call(me.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},me,r),i++);
if(r.id!==void 0){let t=r.id;typeof t=="string"?v(t)<1&&(e=n(e,o+"/id","minLength",{limit:1},me.properties.id,t),i++):(e=n(e,o+"/id","type",{type:"string"},me.properties.id,t),i++)}
if(r.action!==void 0){let t=r.action;t!=="drain"&&(e=n(e,o+"/action","const",{allowedValue:"drain"},me.properties.action,t),i++)}if(r.node!==void 0){let t=r.node;typeof t=="string"?
v(t)<1&&(e=n(e,o+"/node","minLength",{limit:1},me.properties.node,t),i++):(e=n(e,o+"/node","type",{type:"string"},me.properties.node,t),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+
"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){let t=r.role;typeof t!="string"&&(e=n(e,o+"/role","type",{type:"string"},
me.properties.role,t),i++)}if(r.batch!==void 0){let t=r.batch;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/batch","type",{type:"integer"},me.properties.batch,t),i++),
typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},me.properties.batch,t),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,
{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/\
duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"\
wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),
r.rollback!==void 0){let t=r.rollback;typeof t=="string"?v(t)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},me.properties.rollback,t),i++):(e=n(e,o+"/rollback","type",{type:"string"},
me.properties.rollback,t),i++)}r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.flags!==void 0&&(Pr(r.flags,{instancePath:o+"/flags",parentData:r,parentDataProperty:"flags",rootData:y})||(e=d(e,Pr.errors),i=e.length))}else e=n(e,o,"type",{type:"object"},me,r),
i++;return Ii.errors=e,i===0}var ht=Ui,Ce={type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"premortem.dev/v1alp\
ha1"},kind:{const:"Drill"},metadata:{$ref:"#/$defs/Metadata"},spec:{$ref:"#/$defs/DrillSpec"}}},Pe={type:"object",additionalProperties:!1,required:["steps"],properties:{inventory:{
$ref:"#/$defs/StringOrList"},defaults:{$ref:"#/$defs/DefaultsDocument"},steps:{type:"array"}}};function hr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},Pe,r),i++);for(let t in r)t==="inventory"||t==="defaults"||
t==="steps"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Pe,r),i++);if(r.inventory!==void 0&&(re(r.inventory,{instancePath:o+"/inventory",parentData:r,parentDataProperty:"\
inventory",rootData:y})||(e=d(e,re.errors),i=e.length)),r.defaults!==void 0&&(qe(r.defaults,{instancePath:o+"/defaults",parentData:r,parentDataProperty:"defaults",rootData:y})||(e=
d(e,qe.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(t)||(e=n(e,o+"/steps","type",{type:"array"},Pe.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},
Pe,r),i++;return hr.errors=e,i===0}function Ui(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
r.apiVersion===void 0&&(e=n(e,o,"required",{missingProperty:"apiVersion"},Ce,r),i++),r.kind===void 0&&(e=n(e,o,"required",{missingProperty:"kind"},Ce,r),i++),r.metadata===void 0&&(e=
n(e,o,"required",{missingProperty:"metadata"},Ce,r),i++),r.spec===void 0&&(e=n(e,o,"required",{missingProperty:"spec"},Ce,r),i++);for(let t in r)t==="apiVersion"||t==="kind"||t==="\
metadata"||t==="spec"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Ce,r),i++);if(r.apiVersion!==void 0){let t=r.apiVersion;t!=="premortem.dev/v1alpha1"&&(e=n(e,o+"/apiVe\
rsion","const",{allowedValue:"premortem.dev/v1alpha1"},Ce.properties.apiVersion,t),i++)}if(r.kind!==void 0){let t=r.kind;t!=="Drill"&&(e=n(e,o+"/kind","const",{allowedValue:"Drill"},
Ce.properties.kind,t),i++)}r.metadata!==void 0&&(Qe(r.metadata,{instancePath:o+"/metadata",parentData:r,parentDataProperty:"metadata",rootData:y})||(e=d(e,Qe.errors),i=e.length)),r.
spec!==void 0&&(hr(r.spec,{instancePath:o+"/spec",parentData:r,parentDataProperty:"spec",rootData:y})||(e=d(e,hr.errors),i=e.length))}else e=n(e,o,"type",{type:"object"},Ce,r),i++;
return Ui.errors=e,i===0}var Kt=Ci;function Ci(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},Pe,r),i++);for(let t in r)t==="inventory"||t==="defaults"||t==="steps"||(e=n(e,o,"additionalProperties",{additionalProperty:t},
Pe,r),i++);if(r.inventory!==void 0&&(re(r.inventory,{instancePath:o+"/inventory",parentData:r,parentDataProperty:"inventory",rootData:y})||(e=d(e,re.errors),i=e.length)),r.defaults!==
void 0&&(qe(r.defaults,{instancePath:o+"/defaults",parentData:r,parentDataProperty:"defaults",rootData:y})||(e=d(e,qe.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(
t)||(e=n(e,o+"/steps","type",{type:"array"},Pe.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"object"},Pe,r),i++;return Ci.errors=e,i===0}var Zt=Ti,Le={type:"object",additionalProperties:!1,
required:["each","steps"],properties:{id:{type:"string",minLength:1},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},each:{
$ref:"#/$defs/EachDocument"},steps:{type:"array"}}},Ke={type:"object",additionalProperties:!1,properties:{role:{type:"string"},labels:{type:"object",additionalProperties:{type:"str\
ing"}},nodes:{$ref:"#/$defs/NodesDocument"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"}}};function Kr(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="role"||t==="labels"||t==="nodes"||t==="batch"||t==="maxUnavailable"||(e=n(e,o,"add\
itionalProperties",{additionalProperty:t},Ke,r),i++);if(r.role!==void 0){let t=r.role;typeof t!="string"&&(e=n(e,o+"/role","type",{type:"string"},Ke.properties.role,t),i++)}if(r.labels!==
void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},Ke.properties.labels.additionalProperties,s),i++)}else e=n(e,o+"/labels","type",{type:"object"},Ke.properties.labels,t),i++}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+
"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.batch!==void 0){let t=r.batch;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=
n(e,o+"/batch","type",{type:"integer"},Ke.properties.batch,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},Ke.properties.
batch,t),i++)}r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length))}else
e=n(e,o,"type",{type:"object"},Ke,r),i++;return Kr.errors=e,i===0}function Ti(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r==
"object"&&!Array.isArray(r)){r.each===void 0&&(e=n(e,o,"required",{missingProperty:"each"},Le,r),i++),r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"steps"},Le,r),i++);for(let t in r)
t==="id"||t==="wait"||t==="gate"||t==="rollback"||t==="each"||t==="steps"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Le,r),i++);if(r.id!==void 0){let t=r.id;typeof t==
"string"?v(t)<1&&(e=n(e,o+"/id","minLength",{limit:1},Le.properties.id,t),i++):(e=n(e,o+"/id","type",{type:"string"},Le.properties.id,t),i++)}if(r.wait!==void 0&&(g(r.wait,{instancePath:o+
"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",
rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let t=r.rollback;typeof t=="string"?v(t)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},Le.properties.rollback,t),i++):
(e=n(e,o+"/rollback","type",{type:"string"},Le.properties.rollback,t),i++)}if(r.each!==void 0&&(Kr(r.each,{instancePath:o+"/each",parentData:r,parentDataProperty:"each",rootData:y})||
(e=d(e,Kr.errors),i=e.length)),r.steps!==void 0){let t=r.steps;Array.isArray(t)||(e=n(e,o+"/steps","type",{type:"array"},Le.properties.steps,t),i++)}}else e=n(e,o,"type",{type:"obj\
ect"},Le,r),i++;return Ti.errors=e,i===0}var Wt=Gi,C={type:"object",additionalProperties:!1,required:["action","operation"],properties:{id:{type:"string",minLength:1},action:{const:"\
etcd-member"},operation:{enum:["add","remove","replace","move-leader"]},member:{type:"string",minLength:1},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{
type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#\
/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},
{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Gi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="obje\
ct"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},C,r),i++),r.operation===void 0&&(e=n(e,o,"required",{missingProperty:"operation"},C,r),i++);
for(let p in r)E.call(C.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},C,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minL\
ength",{limit:1},C.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},C.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="etcd-member"&&(e=n(e,o+"/action","c\
onst",{allowedValue:"etcd-member"},C.properties.action,p),i++)}if(r.operation!==void 0){let p=r.operation;p==="add"||p==="remove"||p==="replace"||p==="move-leader"||(e=n(e,o+"/oper\
ation","enum",{allowedValues:C.properties.operation.enum},C.properties.operation,p),i++)}if(r.member!==void 0){let p=r.member;typeof p=="string"?v(p)<1&&(e=n(e,o+"/member","minLeng\
th",{limit:1},C.properties.member,p),i++):(e=n(e,o+"/member","type",{type:"string"},C.properties.member,p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+
"/node","minLength",{limit:1},C.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},C.properties.node,p),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"/nodes",parentData:r,
parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},C.properties.role,p),
i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},C.properties.batch,p),i++),typeof p=="number"&&
isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},C.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/m\
axUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,
parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=
d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){
let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},C.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},C.properties.rollback,
p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.
flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
string"},C.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"number"},C.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,
"~0").replace(/\//g,"~1"),"type",{type:"boolean"},C.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<
S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},C.properties.flags.additionalProperties.anyOf[3].items,
A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},C.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==
null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},C.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"\
object"},C.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},C,r),i++;return Gi.errors=e,i===0}var Ht=Bi,M={type:"object",additionalProperties:!1,required:["action"],properties:{
id:{type:"string",minLength:1},action:{enum:["backup","restore","defrag"]},member:{type:"string",minLength:1},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},
role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"\
#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},
{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Bi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="obje\
ct"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},M,r),i++);for(let p in r)E.call(M.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},
M,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},M.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},M.properties.id,
p),i++)}if(r.action!==void 0){let p=r.action;p==="backup"||p==="restore"||p==="defrag"||(e=n(e,o+"/action","enum",{allowedValues:M.properties.action.enum},M.properties.action,p),i++)}
if(r.member!==void 0){let p=r.member;typeof p=="string"?v(p)<1&&(e=n(e,o+"/member","minLength",{limit:1},M.properties.member,p),i++):(e=n(e,o+"/member","type",{type:"string"},M.properties.
member,p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},M.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},
M.properties.node,p),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){
let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},M.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(
p)||(e=n(e,o+"/batch","type",{type:"integer"},M.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},M.properties.
batch,p),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=
e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(
r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"\
gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},M.properties.rollback,
p),i++):(e=n(e,o+"/rollback","type",{type:"string"},M.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"\
downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!=
"string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},M.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;
typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},M.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===
i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},M.properties.flags.additionalProperties.anyOf[2],l),
i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,
"~1")+"/"+D,"type",{type:"string"},M.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"arr\
ay"},M.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"anyOf",{},M.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},M.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},M,r),i++;return Bi.
errors=e,i===0}var Qt=zi,Y={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"string",minLength:1},action:{const:"failover"},loadBalancer:{type:"strin\
g",minLength:1},to:{type:"string",minLength:1},mode:{enum:["graceful","abrupt"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs\
/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"\
boolean"},{type:"array",items:{type:"string"}}]}}}};function zi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},Y,r),i++);for(let p in r)E.call(Y.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},
Y,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},Y.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},Y.properties.id,
p),i++)}if(r.action!==void 0){let p=r.action;p!=="failover"&&(e=n(e,o+"/action","const",{allowedValue:"failover"},Y.properties.action,p),i++)}if(r.loadBalancer!==void 0){let p=r.loadBalancer;
typeof p=="string"?v(p)<1&&(e=n(e,o+"/loadBalancer","minLength",{limit:1},Y.properties.loadBalancer,p),i++):(e=n(e,o+"/loadBalancer","type",{type:"string"},Y.properties.loadBalancer,
p),i++)}if(r.to!==void 0){let p=r.to;typeof p=="string"?v(p)<1&&(e=n(e,o+"/to","minLength",{limit:1},Y.properties.to,p),i++):(e=n(e,o+"/to","type",{type:"string"},Y.properties.to,p),
i++)}if(r.mode!==void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:Y.properties.mode.enum},Y.properties.mode,p),i++)}if(r.duration!==void 0&&
(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",
parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||
(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},Y.properties.rollback,p),i++):(e=n(e,o+"/r\
ollback","type",{type:"string"},Y.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||
(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/fla\
gs/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Y.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&
isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},Y.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;
typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},Y.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||
t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"\
string"},Y.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},Y.properties.flags.additionalProperties.
anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},Y.properties.flags.additionalProperties,
l),i++)}else e=n(e,o+"/flags","type",{type:"object"},Y.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},Y,r),i++;return zi.errors=e,i===0}var Yt=Mi,ye={type:"object",additionalProperties:!1,
required:["action","gate"],properties:{id:{type:"string",minLength:1},action:{const:"gate"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"\
#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},
{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Mi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="obje\
ct"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},ye,r),i++),r.gate===void 0&&(e=n(e,o,"required",{missingProperty:"gate"},ye,r),i++);for(let p in r)
p==="id"||p==="action"||p==="duration"||p==="wait"||p==="gate"||p==="rollback"||p==="downtime"||p==="flags"||(e=n(e,o,"additionalProperties",{additionalProperty:p},ye,r),i++);if(r.
id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},ye.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},ye.properties.id,p),i++)}if(r.
action!==void 0){let p=r.action;p!=="gate"&&(e=n(e,o+"/action","const",{allowedValue:"gate"},ye.properties.action,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/du\
ration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"w\
ait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),
r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},ye.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},
ye.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"},ye.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.
replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},ye.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(
e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},ye.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.
isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},ye.properties.
flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},ye.properties.flags.additionalProperties.anyOf[3],
l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},ye.properties.flags.additionalProperties,
l),i++)}else e=n(e,o+"/flags","type",{type:"object"},ye.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},ye,r),i++;return Mi.errors=e,i===0}var Jt=Pi,P={type:"object",additionalProperties:!1,
required:["action"],properties:{id:{type:"string",minLength:1},action:{enum:["reboot","shutdown","start","replace","add","remove"]},node:{type:"string",minLength:1},nodes:{$ref:"#/\
$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},mode:{enum:["graceful","abrupt"]},replacement:{$ref:"#/$defs/Repl\
acementDocument"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"\
#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},Or={type:"obj\
ect",additionalProperties:!1,properties:{node:{type:"string"},ip:{type:"string"}}};function br(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="node"||t==="ip"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Or,r),i++);if(r.node!==void 0){let t=r.node;
typeof t!="string"&&(e=n(e,o+"/node","type",{type:"string"},Or.properties.node,t),i++)}if(r.ip!==void 0){let t=r.ip;typeof t!="string"&&(e=n(e,o+"/ip","type",{type:"string"},Or.properties.
ip,t),i++)}}else e=n(e,o,"type",{type:"object"},Or,r),i++;return br.errors=e,i===0}function Pi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;
if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},P,r),i++);for(let p in r)E.call(P.properties,p)||(e=n(e,o,"additional\
Properties",{additionalProperty:p},P,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},P.properties.id,p),i++):(e=n(e,o+"/id","ty\
pe",{type:"string"},P.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p==="reboot"||p==="shutdown"||p==="start"||p==="replace"||p==="add"||p==="remove"||(e=n(e,o+"/actio\
n","enum",{allowedValues:P.properties.action.enum},P.properties.action,p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},P.
properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},P.properties.node,p),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"\
nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},P.properties.role,p),i++)}if(r.batch!==
void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},P.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||
isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},P.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,
parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.mode!==void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:P.
properties.mode.enum},P.properties.mode,p),i++)}if(r.replacement!==void 0&&(br(r.replacement,{instancePath:o+"/replacement",parentData:r,parentDataProperty:"replacement",rootData:y})||
(e=d(e,br.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/g\
ate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLe\
ngth",{limit:1},P.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},P.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/down\
time",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){
let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},P.properties.flags.additionalProperties.anyOf[0],l),i++);
var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},P.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},P.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},P.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},P.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},P.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},P.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},P,r),i++;
return Pi.errors=e,i===0}var Xt=hi,R={type:"object",additionalProperties:!1,required:["action","label"],properties:{id:{type:"string",minLength:1},action:{const:"label"},node:{type:"\
string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},label:{anyOf:[{type:"string",
pattern:"^[^=\\s]+(=\\S*|-)$","x-human":"a label such as tier=edge, or tier- to remove it"},{type:"array",items:{type:"string",pattern:"^[^=\\s]+(=\\S*|-)$","x-human":"a label such\
 as tier=edge, or tier- to remove it"}}]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},
downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}},
Ai=new RegExp("^[^=\\s]+(=\\S*|-)$","u");function hi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},R,r),i++),r.label===void 0&&(e=n(e,o,"required",{missingProperty:"label"},R,r),i++);for(let s in r)E.call(R.properties,
s)||(e=n(e,o,"additionalProperties",{additionalProperty:s},R,r),i++);if(r.id!==void 0){let s=r.id;typeof s=="string"?v(s)<1&&(e=n(e,o+"/id","minLength",{limit:1},R.properties.id,s),
i++):(e=n(e,o+"/id","type",{type:"string"},R.properties.id,s),i++)}if(r.action!==void 0){let s=r.action;s!=="label"&&(e=n(e,o+"/action","const",{allowedValue:"label"},R.properties.
action,s),i++)}if(r.node!==void 0){let s=r.node;typeof s=="string"?v(s)<1&&(e=n(e,o+"/node","minLength",{limit:1},R.properties.node,s),i++):(e=n(e,o+"/node","type",{type:"string"},
R.properties.node,s),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){
let s=r.role;typeof s!="string"&&(e=n(e,o+"/role","type",{type:"string"},R.properties.role,s),i++)}if(r.batch!==void 0){let s=r.batch;typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(
s)||(e=n(e,o+"/batch","type",{type:"integer"},R.properties.batch,s),i++),typeof s=="number"&&isFinite(s)&&(s<1||isNaN(s))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},R.properties.
batch,s),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=
e.length)),r.label!==void 0){let s=r.label,l=i,a=!1,f=i;typeof s=="string"?Ai.test(s)||(e=n(e,o+"/label","pattern",{pattern:"^[^=\\s]+(=\\S*|-)$"},R.properties.label.anyOf[0],s),i++):
(e=n(e,o+"/label","type",{type:"string"},R.properties.label.anyOf[0],s),i++);var t=f===i;if(a=a||t,!a){let u=i;if(Array.isArray(s)){let x=s.length;for(let w=0;w<x;w++){let U=s[w];typeof U==
"string"?Ai.test(U)||(e=n(e,o+"/label/"+w,"pattern",{pattern:"^[^=\\s]+(=\\S*|-)$"},R.properties.label.anyOf[1].items,U),i++):(e=n(e,o+"/label/"+w,"type",{type:"string"},R.properties.
label.anyOf[1].items,U),i++)}}else e=n(e,o+"/label","type",{type:"array"},R.properties.label.anyOf[1],s),i++;var t=u===i;a=a||t}a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/l\
abel","anyOf",{},R.properties.label,s),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),
i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+
"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let s=r.rollback;typeof s=="string"?v(s)<1&&(e=n(e,o+"/rollback","mi\
nLength",{limit:1},R.properties.rollback,s),i++):(e=n(e,o+"/rollback","type",{type:"string"},R.properties.rollback,s),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/d\
owntime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let s=r.flags;if(s&&typeof s=="object"&&!Array.isArray(s))for(let l in s){
let a=s[l],f=i,u=!1,b=i;typeof a!="string"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},R.properties.flags.additionalProperties.anyOf[0],a),i++);
var p=b===i;if(u=u||p,!u){let x=i;typeof a=="number"&&isFinite(a)||(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},R.properties.flags.additionalProperties.
anyOf[1],a),i++);var p=x===i;if(u=u||p,!u){let U=i;typeof a!="boolean"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},R.properties.flags.additionalProperties.
anyOf[2],a),i++);var p=U===i;if(u=u||p,!u){let rr=i;if(Array.isArray(a)){let D=a.length;for(let A=0;A<D;A++){let ir=a[A];typeof ir!="string"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").
replace(/\//g,"~1")+"/"+A,"type",{type:"string"},R.properties.flags.additionalProperties.anyOf[3].items,ir),i++)}}else e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"t\
ype",{type:"array"},R.properties.flags.additionalProperties.anyOf[3],a),i++;var p=rr===i;u=u||p}}}u?(i=f,e!==null&&(f?e.length=f:e=null)):(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(
/\//g,"~1"),"anyOf",{},R.properties.flags.additionalProperties,a),i++)}else e=n(e,o+"/flags","type",{type:"object"},R.properties.flags,s),i++}}else e=n(e,o,"type",{type:"object"},R,
r),i++;return hi.errors=e,i===0}var eo=Ki,ie={type:"object",additionalProperties:!1,required:["action"],properties:{id:{type:"string",minLength:1},action:{const:"lb-connections"},loadBalancer:{
type:"string",minLength:1},member:{type:"string",minLength:1},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{
type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",
items:{type:"string"}}]}}}};function Ki(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===
void 0&&(e=n(e,o,"required",{missingProperty:"action"},ie,r),i++);for(let p in r)E.call(ie.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},ie,r),i++);if(r.id!==
void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},ie.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},ie.properties.id,p),i++)}if(r.action!==
void 0){let p=r.action;p!=="lb-connections"&&(e=n(e,o+"/action","const",{allowedValue:"lb-connections"},ie.properties.action,p),i++)}if(r.loadBalancer!==void 0){let p=r.loadBalancer;
typeof p=="string"?v(p)<1&&(e=n(e,o+"/loadBalancer","minLength",{limit:1},ie.properties.loadBalancer,p),i++):(e=n(e,o+"/loadBalancer","type",{type:"string"},ie.properties.loadBalancer,
p),i++)}if(r.member!==void 0){let p=r.member;typeof p=="string"?v(p)<1&&(e=n(e,o+"/member","minLength",{limit:1},ie.properties.member,p),i++):(e=n(e,o+"/member","type",{type:"strin\
g"},ie.properties.member,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/g\
ate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLe\
ngth",{limit:1},ie.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},ie.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/do\
wntime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){
let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},ie.properties.flags.additionalProperties.anyOf[0],l),
i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},ie.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},ie.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},ie.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},ie.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,
"~1"),"anyOf",{},ie.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},ie.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},ie,r),
i++;return Ki.errors=e,i===0}var ro=Zi,h={type:"object",additionalProperties:!1,required:["action","member","operation"],properties:{id:{type:"string",minLength:1},action:{const:"l\
b-member"},loadBalancer:{type:"string",minLength:1},member:{type:"string",minLength:1},operation:{enum:["enable","disable","force-offline","remove"]},duration:{$ref:"#/$defs/Durati\
onOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"objec\
t",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Zi(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},h,r),i++),r.member===void 0&&(e=n(e,
o,"required",{missingProperty:"member"},h,r),i++),r.operation===void 0&&(e=n(e,o,"required",{missingProperty:"operation"},h,r),i++);for(let p in r)E.call(h.properties,p)||(e=n(e,o,
"additionalProperties",{additionalProperty:p},h,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},h.properties.id,p),i++):(e=n(e,
o+"/id","type",{type:"string"},h.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="lb-member"&&(e=n(e,o+"/action","const",{allowedValue:"lb-member"},h.properties.action,
p),i++)}if(r.loadBalancer!==void 0){let p=r.loadBalancer;typeof p=="string"?v(p)<1&&(e=n(e,o+"/loadBalancer","minLength",{limit:1},h.properties.loadBalancer,p),i++):(e=n(e,o+"/load\
Balancer","type",{type:"string"},h.properties.loadBalancer,p),i++)}if(r.member!==void 0){let p=r.member;typeof p=="string"?v(p)<1&&(e=n(e,o+"/member","minLength",{limit:1},h.properties.
member,p),i++):(e=n(e,o+"/member","type",{type:"string"},h.properties.member,p),i++)}if(r.operation!==void 0){let p=r.operation;p==="enable"||p==="disable"||p==="force-offline"||p===
"remove"||(e=n(e,o+"/operation","enum",{allowedValues:h.properties.operation.enum},h.properties.operation,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",
parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||
(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){
let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},h.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},h.properties.rollback,
p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.
flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
string"},h.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"number"},h.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,
"~0").replace(/\//g,"~1"),"type",{type:"boolean"},h.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<
S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},h.properties.flags.additionalProperties.anyOf[3].items,
A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},h.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==
null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},h.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"\
object"},h.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},h,r),i++;return Zi.errors=e,i===0}var io=Wi,$={type:"object",additionalProperties:!1,required:["name"],properties:{
name:{type:"string",minLength:1},vendor:{enum:["f5-bigip","haproxy","nginx","keepalived","ipvs","aws-nlb","azure-lb","kube-vip","generic"]},fronts:{type:"string"},address:{type:"st\
ring"},port:{type:"integer",minimum:0,maximum:65535},members:{type:"array",items:{anyOf:[{type:"string"},{$ref:"#/$defs/MemberDocument"}]}},mode:{enum:["proxy","pass-through"]},serviceDownAction:{
enum:["none","reset","drop","reselect"]},onMarkedDown:{enum:["none","shutdown-sessions"]},connectionTermination:{type:"boolean"},drainingInterval:{$ref:"#/$defs/Duration"},tcpReset:{
type:"boolean"},expireNodestConn:{type:"boolean"},mirroring:{type:"boolean"},failover:{$ref:"#/$defs/DurationOrRange"},monitor:{anyOf:[{$ref:"#/$defs/MonitorDocument"},{const:"none"}]},
tcp:{type:"object",additionalProperties:!1,properties:{idleTimeout:{anyOf:[{$ref:"#/$defs/Duration"},{const:"indefinite"}]},keepAliveInterval:{anyOf:[{$ref:"#/$defs/Duration"},{const:"\
disabled"}]},clientKeepAliveInterval:{anyOf:[{$ref:"#/$defs/Duration"},{const:"disabled"}]},keepAlivesRefreshIdle:{type:"boolean"},looseInitialization:{type:"boolean"},resetOnTimeout:{
type:"boolean"},maxRetransmissions:{type:"integer",minimum:0}}},timeouts:{type:"object",additionalProperties:!1,properties:{client:{$ref:"#/$defs/Duration"},server:{$ref:"#/$defs/D\
uration"},tunnel:{$ref:"#/$defs/Duration"},connect:{$ref:"#/$defs/Duration"},check:{$ref:"#/$defs/Duration"},user:{$ref:"#/$defs/Duration"},proxy:{$ref:"#/$defs/Duration"}}},clitcpka:{
type:"boolean"},srvtcpka:{type:"boolean"},srvtcpkaIdle:{$ref:"#/$defs/Duration"},srvtcpkaIntvl:{$ref:"#/$defs/Duration"},srvtcpkaCnt:{type:"integer",minimum:1},proxySocketKeepalive:{
type:"boolean"},sysctl:{$ref:"#/$defs/SysctlDocument"},retries:{type:"integer",minimum:0},redispatch:{type:"boolean"},persistence:{type:"string"},shares:{type:"object",additionalProperties:{
type:"number",minimum:0}},hosts:{type:"array",items:{type:"string"}}}},ce={type:"object",additionalProperties:!1,properties:{name:{type:"string"},node:{type:"string"},address:{type:"\
string"},port:{type:"integer",minimum:0,maximum:65535},state:{enum:["enabled","disabled","forced-offline"]},backup:{type:"boolean"},weight:{type:"integer",minimum:0},serviceDownAction:{
type:"string"}}};function Zr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)t===
"name"||t==="node"||t==="address"||t==="port"||t==="state"||t==="backup"||t==="weight"||t==="serviceDownAction"||(e=n(e,o,"additionalProperties",{additionalProperty:t},ce,r),i++);if(r.
name!==void 0){let t=r.name;typeof t!="string"&&(e=n(e,o+"/name","type",{type:"string"},ce.properties.name,t),i++)}if(r.node!==void 0){let t=r.node;typeof t!="string"&&(e=n(e,o+"/n\
ode","type",{type:"string"},ce.properties.node,t),i++)}if(r.address!==void 0){let t=r.address;typeof t!="string"&&(e=n(e,o+"/address","type",{type:"string"},ce.properties.address,t),
i++)}if(r.port!==void 0){let t=r.port;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/port","type",{type:"integer"},ce.properties.port,t),i++),typeof t=="number"&&isFinite(
t)&&((t>65535||isNaN(t))&&(e=n(e,o+"/port","maximum",{comparison:"<=",limit:65535},ce.properties.port,t),i++),(t<0||isNaN(t))&&(e=n(e,o+"/port","minimum",{comparison:">=",limit:0},
ce.properties.port,t),i++))}if(r.state!==void 0){let t=r.state;t==="enabled"||t==="disabled"||t==="forced-offline"||(e=n(e,o+"/state","enum",{allowedValues:ce.properties.state.enum},
ce.properties.state,t),i++)}if(r.backup!==void 0){let t=r.backup;typeof t!="boolean"&&(e=n(e,o+"/backup","type",{type:"boolean"},ce.properties.backup,t),i++)}if(r.weight!==void 0){
let t=r.weight;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/weight","type",{type:"integer"},ce.properties.weight,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(
t))&&(e=n(e,o+"/weight","minimum",{comparison:">=",limit:0},ce.properties.weight,t),i++)}if(r.serviceDownAction!==void 0){let t=r.serviceDownAction;typeof t!="string"&&(e=n(e,o+"/s\
erviceDownAction","type",{type:"string"},ce.properties.serviceDownAction,t),i++)}}else e=n(e,o,"type",{type:"object"},ce,r),i++;return Zr.errors=e,i===0}var $e={type:"object",additionalProperties:!1,
properties:{type:{type:"string"},interval:{$ref:"#/$defs/Duration"},timeout:{$ref:"#/$defs/Duration"},fall:{type:"integer",minimum:1},rise:{type:"integer",minimum:1},fastinter:{$ref:"\
#/$defs/Duration"},downinter:{$ref:"#/$defs/Duration"},timeUntilUp:{$ref:"#/$defs/Duration"},send:{type:"string"},recv:{type:"string"},path:{type:"string"}}};function Wr(r,{instancePath:o="",
parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)E.call($e.properties,t)||(e=n(e,o,"additionalProperti\
es",{additionalProperty:t},$e,r),i++);if(r.type!==void 0){let t=r.type;typeof t!="string"&&(e=n(e,o+"/type","type",{type:"string"},$e.properties.type,t),i++)}if(r.interval!==void 0&&
(k(r.interval,{instancePath:o+"/interval",parentData:r,parentDataProperty:"interval",rootData:y})||(e=d(e,k.errors),i=e.length)),r.timeout!==void 0&&(k(r.timeout,{instancePath:o+"/\
timeout",parentData:r,parentDataProperty:"timeout",rootData:y})||(e=d(e,k.errors),i=e.length)),r.fall!==void 0){let t=r.fall;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=
n(e,o+"/fall","type",{type:"integer"},$e.properties.fall,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/fall","minimum",{comparison:">=",limit:1},$e.properties.
fall,t),i++)}if(r.rise!==void 0){let t=r.rise;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/rise","type",{type:"integer"},$e.properties.rise,t),i++),typeof t=="num\
ber"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/rise","minimum",{comparison:">=",limit:1},$e.properties.rise,t),i++)}if(r.fastinter!==void 0&&(k(r.fastinter,{instancePath:o+"/fastin\
ter",parentData:r,parentDataProperty:"fastinter",rootData:y})||(e=d(e,k.errors),i=e.length)),r.downinter!==void 0&&(k(r.downinter,{instancePath:o+"/downinter",parentData:r,parentDataProperty:"\
downinter",rootData:y})||(e=d(e,k.errors),i=e.length)),r.timeUntilUp!==void 0&&(k(r.timeUntilUp,{instancePath:o+"/timeUntilUp",parentData:r,parentDataProperty:"timeUntilUp",rootData:y})||
(e=d(e,k.errors),i=e.length)),r.send!==void 0){let t=r.send;typeof t!="string"&&(e=n(e,o+"/send","type",{type:"string"},$e.properties.send,t),i++)}if(r.recv!==void 0){let t=r.recv;
typeof t!="string"&&(e=n(e,o+"/recv","type",{type:"string"},$e.properties.recv,t),i++)}if(r.path!==void 0){let t=r.path;typeof t!="string"&&(e=n(e,o+"/path","type",{type:"string"},
$e.properties.path,t),i++)}}else e=n(e,o,"type",{type:"object"},$e,r),i++;return Wr.errors=e,i===0}var xr={type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"}]}};
function vr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r))for(let p in r){let s=r[p],l=i,a=!1,
f=i;typeof s!="string"&&(e=n(e,o+"/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},xr.additionalProperties.anyOf[0],s),i++);var t=f===i;if(a=a||t,!a){let u=i;typeof s==
"number"&&isFinite(s)||(e=n(e,o+"/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},xr.additionalProperties.anyOf[1],s),i++);var t=u===i;a=a||t}a?(i=l,e!==null&&(l?
e.length=l:e=null)):(e=n(e,o+"/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},xr.additionalProperties,s),i++)}else e=n(e,o,"type",{type:"object"},xr,r),i++;return vr.errors=
e,i===0}function Wi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"\
required",{missingProperty:"name"},$,r),i++);for(let f in r)E.call($.properties,f)||(e=n(e,o,"additionalProperties",{additionalProperty:f},$,r),i++);if(r.name!==void 0){let f=r.name;
typeof f=="string"?v(f)<1&&(e=n(e,o+"/name","minLength",{limit:1},$.properties.name,f),i++):(e=n(e,o+"/name","type",{type:"string"},$.properties.name,f),i++)}if(r.vendor!==void 0){
let f=r.vendor;f==="f5-bigip"||f==="haproxy"||f==="nginx"||f==="keepalived"||f==="ipvs"||f==="aws-nlb"||f==="azure-lb"||f==="kube-vip"||f==="generic"||(e=n(e,o+"/vendor","enum",{allowedValues:$.
properties.vendor.enum},$.properties.vendor,f),i++)}if(r.fronts!==void 0){let f=r.fronts;typeof f!="string"&&(e=n(e,o+"/fronts","type",{type:"string"},$.properties.fronts,f),i++)}if(r.
address!==void 0){let f=r.address;typeof f!="string"&&(e=n(e,o+"/address","type",{type:"string"},$.properties.address,f),i++)}if(r.port!==void 0){let f=r.port;typeof f=="number"&&!(f%
1)&&!isNaN(f)&&isFinite(f)||(e=n(e,o+"/port","type",{type:"integer"},$.properties.port,f),i++),typeof f=="number"&&isFinite(f)&&((f>65535||isNaN(f))&&(e=n(e,o+"/port","maximum",{comparison:"\
<=",limit:65535},$.properties.port,f),i++),(f<0||isNaN(f))&&(e=n(e,o+"/port","minimum",{comparison:">=",limit:0},$.properties.port,f),i++))}if(r.members!==void 0){let f=r.members;if(Array.
isArray(f)){let u=f.length;for(let b=0;b<u;b++){let x=f[b],w=i,U=!1,L=i;typeof x!="string"&&(e=n(e,o+"/members/"+b,"type",{type:"string"},$.properties.members.items.anyOf[0],x),i++);
var t=L===i;if(U=U||t,!U){let rr=i;Zr(x,{instancePath:o+"/members/"+b,parentData:f,parentDataProperty:b,rootData:y})||(e=d(e,Zr.errors),i=e.length);var t=rr===i;U=U||t}U?(i=w,e!==null&&
(w?e.length=w:e=null)):(e=n(e,o+"/members/"+b,"anyOf",{},$.properties.members.items,x),i++)}}else e=n(e,o+"/members","type",{type:"array"},$.properties.members,f),i++}if(r.mode!==void 0){
let f=r.mode;f==="proxy"||f==="pass-through"||(e=n(e,o+"/mode","enum",{allowedValues:$.properties.mode.enum},$.properties.mode,f),i++)}if(r.serviceDownAction!==void 0){let f=r.serviceDownAction;
f==="none"||f==="reset"||f==="drop"||f==="reselect"||(e=n(e,o+"/serviceDownAction","enum",{allowedValues:$.properties.serviceDownAction.enum},$.properties.serviceDownAction,f),i++)}
if(r.onMarkedDown!==void 0){let f=r.onMarkedDown;f==="none"||f==="shutdown-sessions"||(e=n(e,o+"/onMarkedDown","enum",{allowedValues:$.properties.onMarkedDown.enum},$.properties.onMarkedDown,
f),i++)}if(r.connectionTermination!==void 0){let f=r.connectionTermination;typeof f!="boolean"&&(e=n(e,o+"/connectionTermination","type",{type:"boolean"},$.properties.connectionTermination,
f),i++)}if(r.drainingInterval!==void 0&&(k(r.drainingInterval,{instancePath:o+"/drainingInterval",parentData:r,parentDataProperty:"drainingInterval",rootData:y})||(e=d(e,k.errors),
i=e.length)),r.tcpReset!==void 0){let f=r.tcpReset;typeof f!="boolean"&&(e=n(e,o+"/tcpReset","type",{type:"boolean"},$.properties.tcpReset,f),i++)}if(r.expireNodestConn!==void 0){let f=r.
expireNodestConn;typeof f!="boolean"&&(e=n(e,o+"/expireNodestConn","type",{type:"boolean"},$.properties.expireNodestConn,f),i++)}if(r.mirroring!==void 0){let f=r.mirroring;typeof f!=
"boolean"&&(e=n(e,o+"/mirroring","type",{type:"boolean"},$.properties.mirroring,f),i++)}if(r.failover!==void 0&&(g(r.failover,{instancePath:o+"/failover",parentData:r,parentDataProperty:"\
failover",rootData:y})||(e=d(e,g.errors),i=e.length)),r.monitor!==void 0){let f=r.monitor,u=i,b=!1,x=i;Wr(f,{instancePath:o+"/monitor",parentData:r,parentDataProperty:"monitor",rootData:y})||
(e=d(e,Wr.errors),i=e.length);var p=x===i;if(b=b||p,!b){let w=i;f!=="none"&&(e=n(e,o+"/monitor","const",{allowedValue:"none"},$.properties.monitor.anyOf[1],f),i++);var p=w===i;b=b||
p}b?(i=u,e!==null&&(u?e.length=u:e=null)):(e=n(e,o+"/monitor","anyOf",{},$.properties.monitor,f),i++)}if(r.tcp!==void 0){let f=r.tcp;if(f&&typeof f=="object"&&!Array.isArray(f)){for(let u in f)
u==="idleTimeout"||u==="keepAliveInterval"||u==="clientKeepAliveInterval"||u==="keepAlivesRefreshIdle"||u==="looseInitialization"||u==="resetOnTimeout"||u==="maxRetransmissions"||(e=
n(e,o+"/tcp","additionalProperties",{additionalProperty:u},$.properties.tcp,f),i++);if(f.idleTimeout!==void 0){let u=f.idleTimeout,b=i,x=!1,w=i;k(u,{instancePath:o+"/tcp/idleTimeou\
t",parentData:f,parentDataProperty:"idleTimeout",rootData:y})||(e=d(e,k.errors),i=e.length);var s=w===i;if(x=x||s,!x){let U=i;u!=="indefinite"&&(e=n(e,o+"/tcp/idleTimeout","const",
{allowedValue:"indefinite"},$.properties.tcp.properties.idleTimeout.anyOf[1],u),i++);var s=U===i;x=x||s}x?(i=b,e!==null&&(b?e.length=b:e=null)):(e=n(e,o+"/tcp/idleTimeout","anyOf",
{},$.properties.tcp.properties.idleTimeout,u),i++)}if(f.keepAliveInterval!==void 0){let u=f.keepAliveInterval,b=i,x=!1,w=i;k(u,{instancePath:o+"/tcp/keepAliveInterval",parentData:f,
parentDataProperty:"keepAliveInterval",rootData:y})||(e=d(e,k.errors),i=e.length);var l=w===i;if(x=x||l,!x){let U=i;u!=="disabled"&&(e=n(e,o+"/tcp/keepAliveInterval","const",{allowedValue:"\
disabled"},$.properties.tcp.properties.keepAliveInterval.anyOf[1],u),i++);var l=U===i;x=x||l}x?(i=b,e!==null&&(b?e.length=b:e=null)):(e=n(e,o+"/tcp/keepAliveInterval","anyOf",{},$.
properties.tcp.properties.keepAliveInterval,u),i++)}if(f.clientKeepAliveInterval!==void 0){let u=f.clientKeepAliveInterval,b=i,x=!1,w=i;k(u,{instancePath:o+"/tcp/clientKeepAliveInt\
erval",parentData:f,parentDataProperty:"clientKeepAliveInterval",rootData:y})||(e=d(e,k.errors),i=e.length);var a=w===i;if(x=x||a,!x){let U=i;u!=="disabled"&&(e=n(e,o+"/tcp/clientK\
eepAliveInterval","const",{allowedValue:"disabled"},$.properties.tcp.properties.clientKeepAliveInterval.anyOf[1],u),i++);var a=U===i;x=x||a}x?(i=b,e!==null&&(b?e.length=b:e=null)):
(e=n(e,o+"/tcp/clientKeepAliveInterval","anyOf",{},$.properties.tcp.properties.clientKeepAliveInterval,u),i++)}if(f.keepAlivesRefreshIdle!==void 0){let u=f.keepAlivesRefreshIdle;typeof u!=
"boolean"&&(e=n(e,o+"/tcp/keepAlivesRefreshIdle","type",{type:"boolean"},$.properties.tcp.properties.keepAlivesRefreshIdle,u),i++)}if(f.looseInitialization!==void 0){let u=f.looseInitialization;
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
f),i++)}if(r.sysctl!==void 0&&(vr(r.sysctl,{instancePath:o+"/sysctl",parentData:r,parentDataProperty:"sysctl",rootData:y})||(e=d(e,vr.errors),i=e.length)),r.retries!==void 0){let f=r.
retries;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=n(e,o+"/retries","type",{type:"integer"},$.properties.retries,f),i++),typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f))&&
(e=n(e,o+"/retries","minimum",{comparison:">=",limit:0},$.properties.retries,f),i++)}if(r.redispatch!==void 0){let f=r.redispatch;typeof f!="boolean"&&(e=n(e,o+"/redispatch","type",
{type:"boolean"},$.properties.redispatch,f),i++)}if(r.persistence!==void 0){let f=r.persistence;typeof f!="string"&&(e=n(e,o+"/persistence","type",{type:"string"},$.properties.persistence,
f),i++)}if(r.shares!==void 0){let f=r.shares;if(f&&typeof f=="object"&&!Array.isArray(f))for(let u in f){let b=f[u];typeof b=="number"&&isFinite(b)?(b<0||isNaN(b))&&(e=n(e,o+"/shar\
es/"+u.replace(/~/g,"~0").replace(/\//g,"~1"),"minimum",{comparison:">=",limit:0},$.properties.shares.additionalProperties,b),i++):(e=n(e,o+"/shares/"+u.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"number"},$.properties.shares.additionalProperties,b),i++)}else e=n(e,o+"/shares","type",{type:"object"},$.properties.shares,f),i++}if(r.hosts!==void 0){let f=r.
hosts;if(Array.isArray(f)){let u=f.length;for(let b=0;b<u;b++){let x=f[b];typeof x!="string"&&(e=n(e,o+"/hosts/"+b,"type",{type:"string"},$.properties.hosts.items,x),i++)}}else e=n(
e,o+"/hosts","type",{type:"array"},$.properties.hosts,f),i++}}else e=n(e,o,"type",{type:"object"},$,r),i++;return Wi.errors=e,i===0}var to=Hi,q={type:"object",additionalProperties:!1,
required:["name"],properties:{name:{type:"string",minLength:1},count:{type:"integer",minimum:1},roles:{type:"array",items:{type:"string"}},zone:{type:"string"},internalIP:{type:"st\
ring"},kubeletVersion:{$ref:"#/$defs/Version"},kubeProxyVersion:{$ref:"#/$defs/Version"},kernelVersion:{type:"string"},containerRuntimeVersion:{type:"string"},osImage:{type:"string"},
architecture:{type:"string"},labels:{type:"object",additionalProperties:{type:"string"}},taints:{type:"array",items:{$ref:"#/$defs/TaintDocument"}},unschedulable:{type:"boolean"},ready:{
type:"boolean"},kubeProxyMode:{enum:["iptables","ipvs","nftables","userspace","none"]},cgroupVersion:{enum:["v1","v2"]},swap:{type:"boolean"},sysctl:{$ref:"#/$defs/SysctlDocument"},
dropsUnknownConnections:{type:"boolean"},swapAtBoot:{type:"boolean"},unattendedUpgrades:{type:"boolean"},manageForeignRoutingPolicyRules:{type:"boolean"},staticPodReferences:{type:"\
array",items:{type:"string"}},kubelet:{$ref:"#/$defs/KubeletDocument"},kubeProxy:{$ref:"#/$defs/KubeProxyDocument"},kubeletBackend:{type:"string"},kubeProxyBackend:{type:"string"},
loadBalancer:{type:"string"}}},Te={type:"object",additionalProperties:!1,required:["key","effect"],properties:{key:{type:"string"},value:{type:"string"},effect:{enum:["NoSchedule",
"PreferNoSchedule","NoExecute"]}}};function Hr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){
r.key===void 0&&(e=n(e,o,"required",{missingProperty:"key"},Te,r),i++),r.effect===void 0&&(e=n(e,o,"required",{missingProperty:"effect"},Te,r),i++);for(let t in r)t==="key"||t==="v\
alue"||t==="effect"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Te,r),i++);if(r.key!==void 0){let t=r.key;typeof t!="string"&&(e=n(e,o+"/key","type",{type:"string"},Te.
properties.key,t),i++)}if(r.value!==void 0){let t=r.value;typeof t!="string"&&(e=n(e,o+"/value","type",{type:"string"},Te.properties.value,t),i++)}if(r.effect!==void 0){let t=r.effect;
t==="NoSchedule"||t==="PreferNoSchedule"||t==="NoExecute"||(e=n(e,o+"/effect","enum",{allowedValues:Te.properties.effect.enum},Te.properties.effect,t),i++)}}else e=n(e,o,"type",{type:"\
object"},Te,r),i++;return Hr.errors=e,i===0}var ae={type:"object",additionalProperties:!1,properties:{rotateCertificates:{type:"boolean"},shutdownGracePeriod:{$ref:"#/$defs/Duratio\
n"},shutdownGracePeriodCriticalPods:{$ref:"#/$defs/Duration"},failSwapOn:{type:"boolean"},failCgroupV1:{type:"boolean"},cgroupDriver:{enum:["cgroupfs","systemd"]},nodeStatusUpdateFrequency:{
$ref:"#/$defs/Duration"},nodeStatusReportFrequency:{$ref:"#/$defs/Duration"},nodeLeaseDurationSeconds:{type:"integer",minimum:1},featureGates:{type:"object",additionalProperties:{type:"\
boolean"}},flags:{type:"object",additionalProperties:{type:"string"}},environment:{type:"object",additionalProperties:{type:"string"}}}};function Qr(r,{instancePath:o="",parentData:m,
parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){for(let t in r)E.call(ae.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},
ae,r),i++);if(r.rotateCertificates!==void 0){let t=r.rotateCertificates;typeof t!="boolean"&&(e=n(e,o+"/rotateCertificates","type",{type:"boolean"},ae.properties.rotateCertificates,
t),i++)}if(r.shutdownGracePeriod!==void 0&&(k(r.shutdownGracePeriod,{instancePath:o+"/shutdownGracePeriod",parentData:r,parentDataProperty:"shutdownGracePeriod",rootData:y})||(e=d(
e,k.errors),i=e.length)),r.shutdownGracePeriodCriticalPods!==void 0&&(k(r.shutdownGracePeriodCriticalPods,{instancePath:o+"/shutdownGracePeriodCriticalPods",parentData:r,parentDataProperty:"\
shutdownGracePeriodCriticalPods",rootData:y})||(e=d(e,k.errors),i=e.length)),r.failSwapOn!==void 0){let t=r.failSwapOn;typeof t!="boolean"&&(e=n(e,o+"/failSwapOn","type",{type:"boo\
lean"},ae.properties.failSwapOn,t),i++)}if(r.failCgroupV1!==void 0){let t=r.failCgroupV1;typeof t!="boolean"&&(e=n(e,o+"/failCgroupV1","type",{type:"boolean"},ae.properties.failCgroupV1,
t),i++)}if(r.cgroupDriver!==void 0){let t=r.cgroupDriver;t==="cgroupfs"||t==="systemd"||(e=n(e,o+"/cgroupDriver","enum",{allowedValues:ae.properties.cgroupDriver.enum},ae.properties.
cgroupDriver,t),i++)}if(r.nodeStatusUpdateFrequency!==void 0&&(k(r.nodeStatusUpdateFrequency,{instancePath:o+"/nodeStatusUpdateFrequency",parentData:r,parentDataProperty:"nodeStatu\
sUpdateFrequency",rootData:y})||(e=d(e,k.errors),i=e.length)),r.nodeStatusReportFrequency!==void 0&&(k(r.nodeStatusReportFrequency,{instancePath:o+"/nodeStatusReportFrequency",parentData:r,
parentDataProperty:"nodeStatusReportFrequency",rootData:y})||(e=d(e,k.errors),i=e.length)),r.nodeLeaseDurationSeconds!==void 0){let t=r.nodeLeaseDurationSeconds;typeof t=="number"&&
!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/nodeLeaseDurationSeconds","type",{type:"integer"},ae.properties.nodeLeaseDurationSeconds,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(
t))&&(e=n(e,o+"/nodeLeaseDurationSeconds","minimum",{comparison:">=",limit:1},ae.properties.nodeLeaseDurationSeconds,t),i++)}if(r.featureGates!==void 0){let t=r.featureGates;if(t&&
typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="boolean"&&(e=n(e,o+"/featureGates/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},ae.
properties.featureGates.additionalProperties,s),i++)}else e=n(e,o+"/featureGates","type",{type:"object"},ae.properties.featureGates,t),i++}if(r.flags!==void 0){let t=r.flags;if(t&&
typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/flags/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},ae.properties.
flags.additionalProperties,s),i++)}else e=n(e,o+"/flags","type",{type:"object"},ae.properties.flags,t),i++}if(r.environment!==void 0){let t=r.environment;if(t&&typeof t=="object"&&
!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/environment/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},ae.properties.environment.
additionalProperties,s),i++)}else e=n(e,o+"/environment","type",{type:"object"},ae.properties.environment,t),i++}}else e=n(e,o,"type",{type:"object"},ae,r),i++;return Qr.errors=e,i===
0}var Ge={type:"object",additionalProperties:!1,properties:{featureGates:{type:"object",additionalProperties:{type:"boolean"}},flags:{type:"object",additionalProperties:{type:"stri\
ng"}},environment:{type:"object",additionalProperties:{type:"string"}},minSyncPeriod:{$ref:"#/$defs/Duration"},syncPeriod:{$ref:"#/$defs/Duration"},udpTimeout:{$ref:"#/$defs/Durati\
on"},udpStreamTimeout:{$ref:"#/$defs/Duration"}}};function Yr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){for(let t in r)t==="featureGates"||t==="flags"||t==="environment"||t==="minSyncPeriod"||t==="syncPeriod"||t==="udpTimeout"||t==="udpStreamTimeout"||(e=n(e,o,"additional\
Properties",{additionalProperty:t},Ge,r),i++);if(r.featureGates!==void 0){let t=r.featureGates;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="boo\
lean"&&(e=n(e,o+"/featureGates/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},Ge.properties.featureGates.additionalProperties,s),i++)}else e=n(e,o+"/featureGate\
s","type",{type:"object"},Ge.properties.featureGates,t),i++}if(r.flags!==void 0){let t=r.flags;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="str\
ing"&&(e=n(e,o+"/flags/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Ge.properties.flags.additionalProperties,s),i++)}else e=n(e,o+"/flags","type",{type:"object"},
Ge.properties.flags,t),i++}if(r.environment!==void 0){let t=r.environment;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/envi\
ronment/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},Ge.properties.environment.additionalProperties,s),i++)}else e=n(e,o+"/environment","type",{type:"object"},
Ge.properties.environment,t),i++}r.minSyncPeriod!==void 0&&(k(r.minSyncPeriod,{instancePath:o+"/minSyncPeriod",parentData:r,parentDataProperty:"minSyncPeriod",rootData:y})||(e=d(e,
k.errors),i=e.length)),r.syncPeriod!==void 0&&(k(r.syncPeriod,{instancePath:o+"/syncPeriod",parentData:r,parentDataProperty:"syncPeriod",rootData:y})||(e=d(e,k.errors),i=e.length)),
r.udpTimeout!==void 0&&(k(r.udpTimeout,{instancePath:o+"/udpTimeout",parentData:r,parentDataProperty:"udpTimeout",rootData:y})||(e=d(e,k.errors),i=e.length)),r.udpStreamTimeout!==void 0&&
(k(r.udpStreamTimeout,{instancePath:o+"/udpStreamTimeout",parentData:r,parentDataProperty:"udpStreamTimeout",rootData:y})||(e=d(e,k.errors),i=e.length))}else e=n(e,o,"type",{type:"\
object"},Ge,r),i++;return Yr.errors=e,i===0}function Hi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},q,r),i++);for(let t in r)E.call(q.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},q,r),i++);
if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},q.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},q.properties.name,
t),i++)}if(r.count!==void 0){let t=r.count;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/count","type",{type:"integer"},q.properties.count,t),i++),typeof t=="numbe\
r"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/count","minimum",{comparison:">=",limit:1},q.properties.count,t),i++)}if(r.roles!==void 0){let t=r.roles;if(Array.isArray(t)){let p=t.length;
for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/roles/"+s,"type",{type:"string"},q.properties.roles.items,l),i++)}}else e=n(e,o+"/roles","type",{type:"array"},q.properties.
roles,t),i++}if(r.zone!==void 0){let t=r.zone;typeof t!="string"&&(e=n(e,o+"/zone","type",{type:"string"},q.properties.zone,t),i++)}if(r.internalIP!==void 0){let t=r.internalIP;typeof t!=
"string"&&(e=n(e,o+"/internalIP","type",{type:"string"},q.properties.internalIP,t),i++)}if(r.kubeletVersion!==void 0&&(fe(r.kubeletVersion,{instancePath:o+"/kubeletVersion",parentData:r,
parentDataProperty:"kubeletVersion",rootData:y})||(e=d(e,fe.errors),i=e.length)),r.kubeProxyVersion!==void 0&&(fe(r.kubeProxyVersion,{instancePath:o+"/kubeProxyVersion",parentData:r,
parentDataProperty:"kubeProxyVersion",rootData:y})||(e=d(e,fe.errors),i=e.length)),r.kernelVersion!==void 0){let t=r.kernelVersion;typeof t!="string"&&(e=n(e,o+"/kernelVersion","ty\
pe",{type:"string"},q.properties.kernelVersion,t),i++)}if(r.containerRuntimeVersion!==void 0){let t=r.containerRuntimeVersion;typeof t!="string"&&(e=n(e,o+"/containerRuntimeVersion",
"type",{type:"string"},q.properties.containerRuntimeVersion,t),i++)}if(r.osImage!==void 0){let t=r.osImage;typeof t!="string"&&(e=n(e,o+"/osImage","type",{type:"string"},q.properties.
osImage,t),i++)}if(r.architecture!==void 0){let t=r.architecture;typeof t!="string"&&(e=n(e,o+"/architecture","type",{type:"string"},q.properties.architecture,t),i++)}if(r.labels!==
void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",
{type:"string"},q.properties.labels.additionalProperties,s),i++)}else e=n(e,o+"/labels","type",{type:"object"},q.properties.labels,t),i++}if(r.taints!==void 0){let t=r.taints;if(Array.
isArray(t)){let p=t.length;for(let s=0;s<p;s++)Hr(t[s],{instancePath:o+"/taints/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,Hr.errors),i=e.length)}else e=n(e,o+"/tai\
nts","type",{type:"array"},q.properties.taints,t),i++}if(r.unschedulable!==void 0){let t=r.unschedulable;typeof t!="boolean"&&(e=n(e,o+"/unschedulable","type",{type:"boolean"},q.properties.
unschedulable,t),i++)}if(r.ready!==void 0){let t=r.ready;typeof t!="boolean"&&(e=n(e,o+"/ready","type",{type:"boolean"},q.properties.ready,t),i++)}if(r.kubeProxyMode!==void 0){let t=r.
kubeProxyMode;t==="iptables"||t==="ipvs"||t==="nftables"||t==="userspace"||t==="none"||(e=n(e,o+"/kubeProxyMode","enum",{allowedValues:q.properties.kubeProxyMode.enum},q.properties.
kubeProxyMode,t),i++)}if(r.cgroupVersion!==void 0){let t=r.cgroupVersion;t==="v1"||t==="v2"||(e=n(e,o+"/cgroupVersion","enum",{allowedValues:q.properties.cgroupVersion.enum},q.properties.
cgroupVersion,t),i++)}if(r.swap!==void 0){let t=r.swap;typeof t!="boolean"&&(e=n(e,o+"/swap","type",{type:"boolean"},q.properties.swap,t),i++)}if(r.sysctl!==void 0&&(vr(r.sysctl,{instancePath:o+
"/sysctl",parentData:r,parentDataProperty:"sysctl",rootData:y})||(e=d(e,vr.errors),i=e.length)),r.dropsUnknownConnections!==void 0){let t=r.dropsUnknownConnections;typeof t!="boole\
an"&&(e=n(e,o+"/dropsUnknownConnections","type",{type:"boolean"},q.properties.dropsUnknownConnections,t),i++)}if(r.swapAtBoot!==void 0){let t=r.swapAtBoot;typeof t!="boolean"&&(e=n(
e,o+"/swapAtBoot","type",{type:"boolean"},q.properties.swapAtBoot,t),i++)}if(r.unattendedUpgrades!==void 0){let t=r.unattendedUpgrades;typeof t!="boolean"&&(e=n(e,o+"/unattendedUpg\
rades","type",{type:"boolean"},q.properties.unattendedUpgrades,t),i++)}if(r.manageForeignRoutingPolicyRules!==void 0){let t=r.manageForeignRoutingPolicyRules;typeof t!="boolean"&&(e=
n(e,o+"/manageForeignRoutingPolicyRules","type",{type:"boolean"},q.properties.manageForeignRoutingPolicyRules,t),i++)}if(r.staticPodReferences!==void 0){let t=r.staticPodReferences;
if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/staticPodReferences/"+s,"type",{type:"string"},q.properties.staticPodReferences.items,
l),i++)}}else e=n(e,o+"/staticPodReferences","type",{type:"array"},q.properties.staticPodReferences,t),i++}if(r.kubelet!==void 0&&(Qr(r.kubelet,{instancePath:o+"/kubelet",parentData:r,
parentDataProperty:"kubelet",rootData:y})||(e=d(e,Qr.errors),i=e.length)),r.kubeProxy!==void 0&&(Yr(r.kubeProxy,{instancePath:o+"/kubeProxy",parentData:r,parentDataProperty:"kubePr\
oxy",rootData:y})||(e=d(e,Yr.errors),i=e.length)),r.kubeletBackend!==void 0){let t=r.kubeletBackend;typeof t!="string"&&(e=n(e,o+"/kubeletBackend","type",{type:"string"},q.properties.
kubeletBackend,t),i++)}if(r.kubeProxyBackend!==void 0){let t=r.kubeProxyBackend;typeof t!="string"&&(e=n(e,o+"/kubeProxyBackend","type",{type:"string"},q.properties.kubeProxyBackend,
t),i++)}if(r.loadBalancer!==void 0){let t=r.loadBalancer;typeof t!="string"&&(e=n(e,o+"/loadBalancer","type",{type:"string"},q.properties.loadBalancer,t),i++)}}else e=n(e,o,"type",
{type:"object"},q,r),i++;return Hi.errors=e,i===0}var oo=Qi,Be={type:"object",additionalProperties:!1,required:["parallel"],properties:{id:{type:"string",minLength:1},wait:{$ref:"#\
/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},parallel:{type:"array"}}};function Qi(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.parallel===void 0&&(e=n(e,o,"required",{missingProperty:"parallel"},Be,r),i++);for(let t in r)t==="i\
d"||t==="wait"||t==="gate"||t==="rollback"||t==="parallel"||(e=n(e,o,"additionalProperties",{additionalProperty:t},Be,r),i++);if(r.id!==void 0){let t=r.id;typeof t=="string"?v(t)<1&&
(e=n(e,o+"/id","minLength",{limit:1},Be.properties.id,t),i++):(e=n(e,o+"/id","type",{type:"string"},Be.properties.id,t),i++)}if(r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,
parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,
O.errors),i=e.length)),r.rollback!==void 0){let t=r.rollback;typeof t=="string"?v(t)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},Be.properties.rollback,t),i++):(e=n(e,o+"/rollbac\
k","type",{type:"string"},Be.properties.rollback,t),i++)}if(r.parallel!==void 0){let t=r.parallel;Array.isArray(t)||(e=n(e,o+"/parallel","type",{type:"array"},Be.properties.parallel,
t),i++)}}else e=n(e,o,"type",{type:"object"},Be,r),i++;return Qi.errors=e,i===0}var no=Yi,j={type:"object",required:["premortem","version","digest","shard","pairs","clusters","own",
"report","timelines","believed","places","lines","repairs","limits","options","inputs","broken"],properties:{premortem:{const:"partial"},version:{type:"string"},digest:{type:"strin\
g"},shard:{$ref:"#/$defs/PartialShardDocument"},pairs:{type:"array",items:{type:"array",items:{type:"string"}}},clusters:{type:"array",items:{type:"string"}},own:{type:"array",items:{
type:"string"}},report:{$ref:"#/$defs/PartialReportDocument"},timelines:{type:"array",items:{type:"integer",minimum:0}},believed:{type:"array",items:{type:"integer",minimum:0}},places:{
type:"object",additionalProperties:{type:"array",items:{type:"integer",minimum:0},minItems:4,maxItems:4}},lines:{type:"object",additionalProperties:{type:"object",additionalProperties:{
type:"string"}}},repairs:{type:"object",additionalProperties:{type:"array",items:{type:"object"}}},limits:{type:"object",additionalProperties:{enum:["error","warning","info","never"]}},
options:{type:"object",additionalProperties:{type:"string"}},inputs:{type:"object",additionalProperties:{type:"string"}},touched:{type:"array",items:{type:"string"}},broken:{type:"\
boolean"}}},Ze={type:"object",required:["index","of"],properties:{index:{type:"integer",minimum:1},of:{type:"integer",minimum:1}}};function Jr(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.index===void 0&&(e=n(e,o,"required",{missingProperty:"index"},Ze,r),i++),r.of===void 0&&(e=n(e,o,
"required",{missingProperty:"of"},Ze,r),i++),r.index!==void 0){let t=r.index;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/index","type",{type:"integer"},Ze.properties.
index,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/index","minimum",{comparison:">=",limit:1},Ze.properties.index,t),i++)}if(r.of!==void 0){let t=r.of;typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/of","type",{type:"integer"},Ze.properties.of,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=n(e,o+"/of","minimum",
{comparison:">=",limit:1},Ze.properties.of,t),i++)}}else e=n(e,o,"type",{type:"object"},Ze,r),i++;return Jr.errors=e,i===0}var Ae={type:"object",required:["findings","suppressed","\
timelines","believed","summary","invalid"],properties:{findings:{type:"array",items:{$ref:"#/$defs/PartialFindingDocument"}},suppressed:{type:"array",items:{$ref:"#/$defs/PartialSu\
ppressedDocument"}},timelines:{type:"array",items:{$ref:"#/$defs/PartialTimelineDocument"}},believed:{type:"array",items:{$ref:"#/$defs/PartialBelievedDocument"}},summary:{$ref:"#/\
$defs/PartialSummaryDocument"},invalid:{type:"boolean"}}},ne={type:"object",required:["rule","severity","confidence","message","evidence","references"],properties:{rule:{type:"stri\
ng"},severity:{enum:["error","warning","info"]},confidence:{enum:["high","medium","low"]},plan:{type:"string"},cluster:{type:"string"},message:{type:"string"},evidence:{type:"array",
minItems:1,items:{$ref:"#/$defs/PartialEvidenceDocument"}},references:{type:"array",items:{type:"string"}}}},Nr={type:"object",required:["place","label"],properties:{place:{$ref:"#\
/$defs/PartialPlaceDocument"},label:{type:"string"}}},or={type:"object",required:["file","pointer"],properties:{file:{type:"string"},pointer:{type:"string"}}};function Dr(r,{instancePath:o="",
parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.file===void 0&&(e=n(e,o,"required",{missingProperty:"file"},or,
r),i++),r.pointer===void 0&&(e=n(e,o,"required",{missingProperty:"pointer"},or,r),i++),r.file!==void 0){let t=r.file;typeof t!="string"&&(e=n(e,o+"/file","type",{type:"string"},or.
properties.file,t),i++)}if(r.pointer!==void 0){let t=r.pointer;typeof t!="string"&&(e=n(e,o+"/pointer","type",{type:"string"},or.properties.pointer,t),i++)}}else e=n(e,o,"type",{type:"\
object"},or,r),i++;return Dr.errors=e,i===0}function Xr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(
r)){if(r.place===void 0&&(e=n(e,o,"required",{missingProperty:"place"},Nr,r),i++),r.label===void 0&&(e=n(e,o,"required",{missingProperty:"label"},Nr,r),i++),r.place!==void 0&&(Dr(r.
place,{instancePath:o+"/place",parentData:r,parentDataProperty:"place",rootData:y})||(e=d(e,Dr.errors),i=e.length)),r.label!==void 0){let t=r.label;typeof t!="string"&&(e=n(e,o+"/l\
abel","type",{type:"string"},Nr.properties.label,t),i++)}}else e=n(e,o,"type",{type:"object"},Nr,r),i++;return Xr.errors=e,i===0}function kr(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.rule===void 0&&(e=n(e,o,"required",{missingProperty:"rule"},ne,r),i++),r.severity===void 0&&(e=n(
e,o,"required",{missingProperty:"severity"},ne,r),i++),r.confidence===void 0&&(e=n(e,o,"required",{missingProperty:"confidence"},ne,r),i++),r.message===void 0&&(e=n(e,o,"required",
{missingProperty:"message"},ne,r),i++),r.evidence===void 0&&(e=n(e,o,"required",{missingProperty:"evidence"},ne,r),i++),r.references===void 0&&(e=n(e,o,"required",{missingProperty:"\
references"},ne,r),i++),r.rule!==void 0){let t=r.rule;typeof t!="string"&&(e=n(e,o+"/rule","type",{type:"string"},ne.properties.rule,t),i++)}if(r.severity!==void 0){let t=r.severity;
t==="error"||t==="warning"||t==="info"||(e=n(e,o+"/severity","enum",{allowedValues:ne.properties.severity.enum},ne.properties.severity,t),i++)}if(r.confidence!==void 0){let t=r.confidence;
t==="high"||t==="medium"||t==="low"||(e=n(e,o+"/confidence","enum",{allowedValues:ne.properties.confidence.enum},ne.properties.confidence,t),i++)}if(r.plan!==void 0){let t=r.plan;typeof t!=
"string"&&(e=n(e,o+"/plan","type",{type:"string"},ne.properties.plan,t),i++)}if(r.cluster!==void 0){let t=r.cluster;typeof t!="string"&&(e=n(e,o+"/cluster","type",{type:"string"},ne.
properties.cluster,t),i++)}if(r.message!==void 0){let t=r.message;typeof t!="string"&&(e=n(e,o+"/message","type",{type:"string"},ne.properties.message,t),i++)}if(r.evidence!==void 0){
let t=r.evidence;if(Array.isArray(t)){t.length<1&&(e=n(e,o+"/evidence","minItems",{limit:1},ne.properties.evidence,t),i++);let p=t.length;for(let s=0;s<p;s++)Xr(t[s],{instancePath:o+
"/evidence/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,Xr.errors),i=e.length)}else e=n(e,o+"/evidence","type",{type:"array"},ne.properties.evidence,t),i++}if(r.references!==
void 0){let t=r.references;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/references/"+s,"type",{type:"string"},ne.properties.references.
items,l),i++)}}else e=n(e,o+"/references","type",{type:"array"},ne.properties.references,t),i++}}else e=n(e,o,"type",{type:"object"},ne,r),i++;return kr.errors=e,i===0}var Fr={type:"\
object",required:["finding","suppression"],properties:{finding:{$ref:"#/$defs/PartialFindingDocument"},suppression:{$ref:"#/$defs/PartialSuppressionDocument"}}},ze={type:"object",required:[
"by","rules","place"],properties:{by:{enum:["comment","config","baseline"]},rules:{type:"array",items:{type:"string"}},place:{$ref:"#/$defs/PartialPlaceDocument"}}};function ei(r,{
instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.by===void 0&&(e=n(e,o,"required",{missingProperty:"\
by"},ze,r),i++),r.rules===void 0&&(e=n(e,o,"required",{missingProperty:"rules"},ze,r),i++),r.place===void 0&&(e=n(e,o,"required",{missingProperty:"place"},ze,r),i++),r.by!==void 0){
let t=r.by;t==="comment"||t==="config"||t==="baseline"||(e=n(e,o+"/by","enum",{allowedValues:ze.properties.by.enum},ze.properties.by,t),i++)}if(r.rules!==void 0){let t=r.rules;if(Array.
isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/rules/"+s,"type",{type:"string"},ze.properties.rules.items,l),i++)}}else e=n(e,o+"/rules",
"type",{type:"array"},ze.properties.rules,t),i++}r.place!==void 0&&(Dr(r.place,{instancePath:o+"/place",parentData:r,parentDataProperty:"place",rootData:y})||(e=d(e,Dr.errors),i=e.
length))}else e=n(e,o,"type",{type:"object"},ze,r),i++;return ei.errors=e,i===0}function ri(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;
return r&&typeof r=="object"&&!Array.isArray(r)?(r.finding===void 0&&(e=n(e,o,"required",{missingProperty:"finding"},Fr,r),i++),r.suppression===void 0&&(e=n(e,o,"required",{missingProperty:"\
suppression"},Fr,r),i++),r.finding!==void 0&&(kr(r.finding,{instancePath:o+"/finding",parentData:r,parentDataProperty:"finding",rootData:y})||(e=d(e,kr.errors),i=e.length)),r.suppression!==
void 0&&(ei(r.suppression,{instancePath:o+"/suppression",parentData:r,parentDataProperty:"suppression",rootData:y})||(e=d(e,ei.errors),i=e.length))):(e=n(e,o,"type",{type:"object"},
Fr,r),i++),ri.errors=e,i===0}var K={type:"object",required:["plan","cluster","planFile","steps","impacts","counterfactuals","pivots","assumptions","scope"],properties:{plan:{type:"\
string"},cluster:{type:"string"},planFile:{type:"string"},steps:{type:"array",items:{type:"object"}},impacts:{type:"array",items:{type:"object"}},counterfactuals:{type:"array",items:{
type:"object"}},pivots:{type:"array",items:{type:"object"}},assumptions:{type:"array",items:{type:"object"}},scope:{type:"object"}}};function ii(r,{instancePath:o="",parentData:m,parentDataProperty:c,
rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.plan===void 0&&(e=n(e,o,"required",{missingProperty:"plan"},K,r),i++),r.cluster===void 0&&(e=n(e,
o,"required",{missingProperty:"cluster"},K,r),i++),r.planFile===void 0&&(e=n(e,o,"required",{missingProperty:"planFile"},K,r),i++),r.steps===void 0&&(e=n(e,o,"required",{missingProperty:"\
steps"},K,r),i++),r.impacts===void 0&&(e=n(e,o,"required",{missingProperty:"impacts"},K,r),i++),r.counterfactuals===void 0&&(e=n(e,o,"required",{missingProperty:"counterfactuals"},
K,r),i++),r.pivots===void 0&&(e=n(e,o,"required",{missingProperty:"pivots"},K,r),i++),r.assumptions===void 0&&(e=n(e,o,"required",{missingProperty:"assumptions"},K,r),i++),r.scope===
void 0&&(e=n(e,o,"required",{missingProperty:"scope"},K,r),i++),r.plan!==void 0){let t=r.plan;typeof t!="string"&&(e=n(e,o+"/plan","type",{type:"string"},K.properties.plan,t),i++)}
if(r.cluster!==void 0){let t=r.cluster;typeof t!="string"&&(e=n(e,o+"/cluster","type",{type:"string"},K.properties.cluster,t),i++)}if(r.planFile!==void 0){let t=r.planFile;typeof t!=
"string"&&(e=n(e,o+"/planFile","type",{type:"string"},K.properties.planFile,t),i++)}if(r.steps!==void 0){let t=r.steps;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];
l&&typeof l=="object"&&!Array.isArray(l)||(e=n(e,o+"/steps/"+s,"type",{type:"object"},K.properties.steps.items,l),i++)}}else e=n(e,o+"/steps","type",{type:"array"},K.properties.steps,
t),i++}if(r.impacts!==void 0){let t=r.impacts;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];l&&typeof l=="object"&&!Array.isArray(l)||(e=n(e,o+"/impacts/"+s,"\
type",{type:"object"},K.properties.impacts.items,l),i++)}}else e=n(e,o+"/impacts","type",{type:"array"},K.properties.impacts,t),i++}if(r.counterfactuals!==void 0){let t=r.counterfactuals;
if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];l&&typeof l=="object"&&!Array.isArray(l)||(e=n(e,o+"/counterfactuals/"+s,"type",{type:"object"},K.properties.counterfactuals.
items,l),i++)}}else e=n(e,o+"/counterfactuals","type",{type:"array"},K.properties.counterfactuals,t),i++}if(r.pivots!==void 0){let t=r.pivots;if(Array.isArray(t)){let p=t.length;for(let s=0;s<
p;s++){let l=t[s];l&&typeof l=="object"&&!Array.isArray(l)||(e=n(e,o+"/pivots/"+s,"type",{type:"object"},K.properties.pivots.items,l),i++)}}else e=n(e,o+"/pivots","type",{type:"arr\
ay"},K.properties.pivots,t),i++}if(r.assumptions!==void 0){let t=r.assumptions;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];l&&typeof l=="object"&&!Array.isArray(
l)||(e=n(e,o+"/assumptions/"+s,"type",{type:"object"},K.properties.assumptions.items,l),i++)}}else e=n(e,o+"/assumptions","type",{type:"array"},K.properties.assumptions,t),i++}if(r.
scope!==void 0){let t=r.scope;t&&typeof t=="object"&&!Array.isArray(t)||(e=n(e,o+"/scope","type",{type:"object"},K.properties.scope,t),i++)}}else e=n(e,o,"type",{type:"object"},K,r),
i++;return ii.errors=e,i===0}var er={type:"object",required:["cluster","beliefs"],properties:{cluster:{type:"string"},beliefs:{type:"array",items:{type:"object"}}}};function ti(r,{
instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.cluster===void 0&&(e=n(e,o,"required",{missingProperty:"\
cluster"},er,r),i++),r.beliefs===void 0&&(e=n(e,o,"required",{missingProperty:"beliefs"},er,r),i++),r.cluster!==void 0){let t=r.cluster;typeof t!="string"&&(e=n(e,o+"/cluster","typ\
e",{type:"string"},er.properties.cluster,t),i++)}if(r.beliefs!==void 0){let t=r.beliefs;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];l&&typeof l=="object"&&!Array.
isArray(l)||(e=n(e,o+"/beliefs/"+s,"type",{type:"object"},er.properties.beliefs.items,l),i++)}}else e=n(e,o+"/beliefs","type",{type:"array"},er.properties.beliefs,t),i++}}else e=n(
e,o,"type",{type:"object"},er,r),i++;return ti.errors=e,i===0}var wi={type:"object",required:["rules"],properties:{rules:{$ref:"#/$defs/PartialRulesDocument"}}},We={type:"object",required:[
"decided","unknown"],properties:{decided:{type:"integer",minimum:0},unknown:{type:"integer",minimum:0}}};function oi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.decided===void 0&&(e=n(e,o,"required",{missingProperty:"decided"},We,r),i++),r.unknown===void 0&&(e=n(e,o,"required",
{missingProperty:"unknown"},We,r),i++),r.decided!==void 0){let t=r.decided;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/decided","type",{type:"integer"},We.properties.
decided,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/decided","minimum",{comparison:">=",limit:0},We.properties.decided,t),i++)}if(r.unknown!==void 0){let t=r.
unknown;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/unknown","type",{type:"integer"},We.properties.unknown,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&
(e=n(e,o+"/unknown","minimum",{comparison:">=",limit:0},We.properties.unknown,t),i++)}}else e=n(e,o,"type",{type:"object"},We,r),i++;return oi.errors=e,i===0}function ni(r,{instancePath:o="",
parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;return r&&typeof r=="object"&&!Array.isArray(r)?(r.rules===void 0&&(e=n(e,o,"required",{missingProperty:"rules"},
wi,r),i++),r.rules!==void 0&&(oi(r.rules,{instancePath:o+"/rules",parentData:r,parentDataProperty:"rules",rootData:y})||(e=d(e,oi.errors),i=e.length))):(e=n(e,o,"type",{type:"objec\
t"},wi,r),i++),ni.errors=e,i===0}function pi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.
findings===void 0&&(e=n(e,o,"required",{missingProperty:"findings"},Ae,r),i++),r.suppressed===void 0&&(e=n(e,o,"required",{missingProperty:"suppressed"},Ae,r),i++),r.timelines===void 0&&
(e=n(e,o,"required",{missingProperty:"timelines"},Ae,r),i++),r.believed===void 0&&(e=n(e,o,"required",{missingProperty:"believed"},Ae,r),i++),r.summary===void 0&&(e=n(e,o,"required",
{missingProperty:"summary"},Ae,r),i++),r.invalid===void 0&&(e=n(e,o,"required",{missingProperty:"invalid"},Ae,r),i++),r.findings!==void 0){let t=r.findings;if(Array.isArray(t)){let p=t.
length;for(let s=0;s<p;s++)kr(t[s],{instancePath:o+"/findings/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,kr.errors),i=e.length)}else e=n(e,o+"/findings","type",{type:"\
array"},Ae.properties.findings,t),i++}if(r.suppressed!==void 0){let t=r.suppressed;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ri(t[s],{instancePath:o+"/suppressed/"+s,
parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ri.errors),i=e.length)}else e=n(e,o+"/suppressed","type",{type:"array"},Ae.properties.suppressed,t),i++}if(r.timelines!==void 0){
let t=r.timelines;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ii(t[s],{instancePath:o+"/timelines/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ii.errors),
i=e.length)}else e=n(e,o+"/timelines","type",{type:"array"},Ae.properties.timelines,t),i++}if(r.believed!==void 0){let t=r.believed;if(Array.isArray(t)){let p=t.length;for(let s=0;s<
p;s++)ti(t[s],{instancePath:o+"/believed/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,ti.errors),i=e.length)}else e=n(e,o+"/believed","type",{type:"array"},Ae.properties.
believed,t),i++}if(r.summary!==void 0&&(ni(r.summary,{instancePath:o+"/summary",parentData:r,parentDataProperty:"summary",rootData:y})||(e=d(e,ni.errors),i=e.length)),r.invalid!==void 0){
let t=r.invalid;typeof t!="boolean"&&(e=n(e,o+"/invalid","type",{type:"boolean"},Ae.properties.invalid,t),i++)}}else e=n(e,o,"type",{type:"object"},Ae,r),i++;return pi.errors=e,i===
0}function Yi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.premortem===void 0&&(e=n(e,o,
"required",{missingProperty:"premortem"},j,r),i++),r.version===void 0&&(e=n(e,o,"required",{missingProperty:"version"},j,r),i++),r.digest===void 0&&(e=n(e,o,"required",{missingProperty:"\
digest"},j,r),i++),r.shard===void 0&&(e=n(e,o,"required",{missingProperty:"shard"},j,r),i++),r.pairs===void 0&&(e=n(e,o,"required",{missingProperty:"pairs"},j,r),i++),r.clusters===
void 0&&(e=n(e,o,"required",{missingProperty:"clusters"},j,r),i++),r.own===void 0&&(e=n(e,o,"required",{missingProperty:"own"},j,r),i++),r.report===void 0&&(e=n(e,o,"required",{missingProperty:"\
report"},j,r),i++),r.timelines===void 0&&(e=n(e,o,"required",{missingProperty:"timelines"},j,r),i++),r.believed===void 0&&(e=n(e,o,"required",{missingProperty:"believed"},j,r),i++),
r.places===void 0&&(e=n(e,o,"required",{missingProperty:"places"},j,r),i++),r.lines===void 0&&(e=n(e,o,"required",{missingProperty:"lines"},j,r),i++),r.repairs===void 0&&(e=n(e,o,"\
required",{missingProperty:"repairs"},j,r),i++),r.limits===void 0&&(e=n(e,o,"required",{missingProperty:"limits"},j,r),i++),r.options===void 0&&(e=n(e,o,"required",{missingProperty:"\
options"},j,r),i++),r.inputs===void 0&&(e=n(e,o,"required",{missingProperty:"inputs"},j,r),i++),r.broken===void 0&&(e=n(e,o,"required",{missingProperty:"broken"},j,r),i++),r.premortem!==
void 0){let t=r.premortem;t!=="partial"&&(e=n(e,o+"/premortem","const",{allowedValue:"partial"},j.properties.premortem,t),i++)}if(r.version!==void 0){let t=r.version;typeof t!="str\
ing"&&(e=n(e,o+"/version","type",{type:"string"},j.properties.version,t),i++)}if(r.digest!==void 0){let t=r.digest;typeof t!="string"&&(e=n(e,o+"/digest","type",{type:"string"},j.properties.
digest,t),i++)}if(r.shard!==void 0&&(Jr(r.shard,{instancePath:o+"/shard",parentData:r,parentDataProperty:"shard",rootData:y})||(e=d(e,Jr.errors),i=e.length)),r.pairs!==void 0){let t=r.
pairs;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];if(Array.isArray(l)){let a=l.length;for(let f=0;f<a;f++){let u=l[f];typeof u!="string"&&(e=n(e,o+"/pairs/"+
s+"/"+f,"type",{type:"string"},j.properties.pairs.items.items,u),i++)}}else e=n(e,o+"/pairs/"+s,"type",{type:"array"},j.properties.pairs.items,l),i++}}else e=n(e,o+"/pairs","type",
{type:"array"},j.properties.pairs,t),i++}if(r.clusters!==void 0){let t=r.clusters;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"\
/clusters/"+s,"type",{type:"string"},j.properties.clusters.items,l),i++)}}else e=n(e,o+"/clusters","type",{type:"array"},j.properties.clusters,t),i++}if(r.own!==void 0){let t=r.own;
if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/own/"+s,"type",{type:"string"},j.properties.own.items,l),i++)}}else e=n(e,o+"/own",
"type",{type:"array"},j.properties.own,t),i++}if(r.report!==void 0&&(pi(r.report,{instancePath:o+"/report",parentData:r,parentDataProperty:"report",rootData:y})||(e=d(e,pi.errors),
i=e.length)),r.timelines!==void 0){let t=r.timelines;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l)||(e=n(e,
o+"/timelines/"+s,"type",{type:"integer"},j.properties.timelines.items,l),i++),typeof l=="number"&&isFinite(l)&&(l<0||isNaN(l))&&(e=n(e,o+"/timelines/"+s,"minimum",{comparison:">=",
limit:0},j.properties.timelines.items,l),i++)}}else e=n(e,o+"/timelines","type",{type:"array"},j.properties.timelines,t),i++}if(r.believed!==void 0){let t=r.believed;if(Array.isArray(
t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l)||(e=n(e,o+"/believed/"+s,"type",{type:"integer"},j.properties.believed.items,l),
i++),typeof l=="number"&&isFinite(l)&&(l<0||isNaN(l))&&(e=n(e,o+"/believed/"+s,"minimum",{comparison:">=",limit:0},j.properties.believed.items,l),i++)}}else e=n(e,o+"/believed","ty\
pe",{type:"array"},j.properties.believed,t),i++}if(r.places!==void 0){let t=r.places;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];if(Array.isArray(s)){s.length>
4&&(e=n(e,o+"/places/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"maxItems",{limit:4},j.properties.places.additionalProperties,s),i++),s.length<4&&(e=n(e,o+"/places/"+p.replace(/~/g,
"~0").replace(/\//g,"~1"),"minItems",{limit:4},j.properties.places.additionalProperties,s),i++);let l=s.length;for(let a=0;a<l;a++){let f=s[a];typeof f=="number"&&!(f%1)&&!isNaN(f)&&
isFinite(f)||(e=n(e,o+"/places/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+a,"type",{type:"integer"},j.properties.places.additionalProperties.items,f),i++),typeof f=="number"&&isFinite(
f)&&(f<0||isNaN(f))&&(e=n(e,o+"/places/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+a,"minimum",{comparison:">=",limit:0},j.properties.places.additionalProperties.items,f),i++)}}else
e=n(e,o+"/places/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},j.properties.places.additionalProperties,s),i++}else e=n(e,o+"/places","type",{type:"object"},j.properties.
places,t),i++}if(r.lines!==void 0){let t=r.lines;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];if(s&&typeof s=="object"&&!Array.isArray(s))for(let l in s){
let a=s[l];typeof a!="string"&&(e=n(e,o+"/lines/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},j.properties.lines.additionalProperties.
additionalProperties,a),i++)}else e=n(e,o+"/lines/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"object"},j.properties.lines.additionalProperties,s),i++}else e=n(e,o+"/li\
nes","type",{type:"object"},j.properties.lines,t),i++}if(r.repairs!==void 0){let t=r.repairs;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];if(Array.isArray(
s)){let l=s.length;for(let a=0;a<l;a++){let f=s[a];f&&typeof f=="object"&&!Array.isArray(f)||(e=n(e,o+"/repairs/"+p.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+a,"type",{type:"objec\
t"},j.properties.repairs.additionalProperties.items,f),i++)}}else e=n(e,o+"/repairs/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},j.properties.repairs.additionalProperties,
s),i++}else e=n(e,o+"/repairs","type",{type:"object"},j.properties.repairs,t),i++}if(r.limits!==void 0){let t=r.limits;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];
s==="error"||s==="warning"||s==="info"||s==="never"||(e=n(e,o+"/limits/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"enum",{allowedValues:j.properties.limits.additionalProperties.enum},
j.properties.limits.additionalProperties,s),i++)}else e=n(e,o+"/limits","type",{type:"object"},j.properties.limits,t),i++}if(r.options!==void 0){let t=r.options;if(t&&typeof t=="ob\
ject"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/options/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},j.properties.options.additionalProperties,
s),i++)}else e=n(e,o+"/options","type",{type:"object"},j.properties.options,t),i++}if(r.inputs!==void 0){let t=r.inputs;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){
let s=t[p];typeof s!="string"&&(e=n(e,o+"/inputs/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},j.properties.inputs.additionalProperties,s),i++)}else e=n(e,o+"/i\
nputs","type",{type:"object"},j.properties.inputs,t),i++}if(r.touched!==void 0){let t=r.touched;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="strin\
g"&&(e=n(e,o+"/touched/"+s,"type",{type:"string"},j.properties.touched.items,l),i++)}}else e=n(e,o+"/touched","type",{type:"array"},j.properties.touched,t),i++}if(r.broken!==void 0){
let t=r.broken;typeof t!="boolean"&&(e=n(e,o+"/broken","type",{type:"boolean"},j.properties.broken,t),i++)}}else e=n(e,o,"type",{type:"object"},j,r),i++;return Yi.errors=e,i===0}var po=Ji,
W={type:"object",additionalProperties:!1,required:["action","pods"],properties:{id:{type:"string",minLength:1},action:{enum:["evict","delete"]},pods:{$ref:"#/$defs/StringOrList"},node:{
type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},replacement:{$ref:"#/$d\
efs/ReplacementDocument"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{
$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Ji(r,{
instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"\
action"},W,r),i++),r.pods===void 0&&(e=n(e,o,"required",{missingProperty:"pods"},W,r),i++);for(let p in r)E.call(W.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},
W,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},W.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},W.properties.id,
p),i++)}if(r.action!==void 0){let p=r.action;p==="evict"||p==="delete"||(e=n(e,o+"/action","enum",{allowedValues:W.properties.action.enum},W.properties.action,p),i++)}if(r.pods!==void 0&&
(re(r.pods,{instancePath:o+"/pods",parentData:r,parentDataProperty:"pods",rootData:y})||(e=d(e,re.errors),i=e.length)),r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(
e,o+"/node","minLength",{limit:1},W.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},W.properties.node,p),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"/node\
s",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},W.properties.
role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},W.properties.batch,p),i++),typeof p=="\
number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},W.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+
"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.replacement!==void 0&&(br(r.replacement,{instancePath:o+"/replaceme\
nt",parentData:r,parentDataProperty:"replacement",rootData:y})||(e=d(e,br.errors),i=e.length)),r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"\
duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},W.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},W.properties.rollback,p),i++)}if(r.downtime!==
void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p==
"object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},W.properties.
flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
number"},W.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"boolean"},W.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];
typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},W.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=
n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},W.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=
a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},W.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},W.properties.
flags,p),i++}}else e=n(e,o,"type",{type:"object"},W,r),i++;return Ji.errors=e,i===0}var so=Xi,T={type:"object",additionalProperties:!1,required:["action","component"],properties:{id:{
type:"string",minLength:1},action:{const:"restart"},component:{type:"string",minLength:1},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},
batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},mode:{enum:["graceful","abrupt"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRa\
nge"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"strin\
g"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function Xi(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&
typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},T,r),i++),r.component===void 0&&(e=n(e,o,"required",{missingProperty:"compo\
nent"},T,r),i++);for(let p in r)E.call(T.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},T,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=
n(e,o+"/id","minLength",{limit:1},T.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},T.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="restart"&&(e=n(e,o+
"/action","const",{allowedValue:"restart"},T.properties.action,p),i++)}if(r.component!==void 0){let p=r.component;typeof p=="string"?v(p)<1&&(e=n(e,o+"/component","minLength",{limit:1},
T.properties.component,p),i++):(e=n(e,o+"/component","type",{type:"string"},T.properties.component,p),i++)}if(r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/no\
de","minLength",{limit:1},T.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},T.properties.node,p),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"/nodes",parentData:r,
parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},T.properties.role,p),
i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},T.properties.batch,p),i++),typeof p=="number"&&
isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},T.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/m\
axUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.mode!==void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/m\
ode","enum",{allowedValues:T.properties.mode.enum},T.properties.mode,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"dura\
tion",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},T.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},T.properties.rollback,p),i++)}if(r.downtime!==
void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p==
"object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},T.properties.
flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
number"},T.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"boolean"},T.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];
typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},T.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=
n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},T.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=
a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},T.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},T.properties.
flags,p),i++}}else e=n(e,o,"type",{type:"object"},T,r),i++;return Xi.errors=e,i===0}var lo=et,ee={type:"object",additionalProperties:!1,required:["action","workload"],properties:{id:{
type:"string",minLength:1},action:{const:"rollout"},workload:{type:"string",minLength:1},operation:{enum:["restart","undo"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#\
/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{
anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function et(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},ee,r),i++),r.workload===void 0&&(e=n(e,o,"required",{missingProperty:"\
workload"},ee,r),i++);for(let p in r)E.call(ee.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},ee,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<
1&&(e=n(e,o+"/id","minLength",{limit:1},ee.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},ee.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="rollout"&&
(e=n(e,o+"/action","const",{allowedValue:"rollout"},ee.properties.action,p),i++)}if(r.workload!==void 0){let p=r.workload;typeof p=="string"?v(p)<1&&(e=n(e,o+"/workload","minLength",
{limit:1},ee.properties.workload,p),i++):(e=n(e,o+"/workload","type",{type:"string"},ee.properties.workload,p),i++)}if(r.operation!==void 0){let p=r.operation;p==="restart"||p==="u\
ndo"||(e=n(e,o+"/operation","enum",{allowedValues:ee.properties.operation.enum},ee.properties.operation,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,
parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=
d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){
let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},ee.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},ee.properties.rollback,
p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.
flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
string"},ee.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"number"},ee.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,
"~0").replace(/\//g,"~1"),"type",{type:"boolean"},ee.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<
S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},ee.properties.flags.additionalProperties.anyOf[3].items,
A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},ee.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,
e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},ee.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",
{type:"object"},ee.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},ee,r),i++;return et.errors=e,i===0}var fo=rt,G={type:"object",additionalProperties:!1,required:["act\
ion","command"],properties:{id:{type:"string",minLength:1},action:{const:"run"},command:{type:"string",minLength:1},affects:{$ref:"#/$defs/AffectsDocument"},node:{type:"string",minLength:1},
nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{$ref:"#/$defs/Amount"},mode:{enum:["graceful","abrupt"]},duration:{$ref:"\
#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{
type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function rt(r,{instancePath:o="",parentData:m,
parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},G,r),i++),r.command===
void 0&&(e=n(e,o,"required",{missingProperty:"command"},G,r),i++);for(let p in r)E.call(G.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},G,r),i++);if(r.id!==
void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},G.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},G.properties.id,p),i++)}if(r.action!==
void 0){let p=r.action;p!=="run"&&(e=n(e,o+"/action","const",{allowedValue:"run"},G.properties.action,p),i++)}if(r.command!==void 0){let p=r.command;typeof p=="string"?v(p)<1&&(e=n(
e,o+"/command","minLength",{limit:1},G.properties.command,p),i++):(e=n(e,o+"/command","type",{type:"string"},G.properties.command,p),i++)}if(r.affects!==void 0&&(sr(r.affects,{instancePath:o+
"/affects",parentData:r,parentDataProperty:"affects",rootData:y})||(e=d(e,sr.errors),i=e.length)),r.node!==void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLeng\
th",{limit:1},G.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},G.properties.node,p),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"\
nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="string"&&(e=n(e,o+"/role","type",{type:"string"},G.properties.role,p),i++)}if(r.batch!==
void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","type",{type:"integer"},G.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||
isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},G.properties.batch,p),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,
parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.mode!==void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:G.
properties.mode.enum},G.properties.mode,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.
errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,
{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+
"/rollback","minLength",{limit:1},G.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},G.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+
"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){
let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},G.properties.flags.additionalProperties.anyOf[0],l),i++);
var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},G.properties.flags.additionalProperties.
anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},G.properties.flags.additionalProperties.
anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+D,"type",{type:"string"},G.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
array"},G.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"\
~1"),"anyOf",{},G.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},G.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},G,r),i++;
return rt.errors=e,i===0}var yo=it,J={type:"object",additionalProperties:!1,required:["action","workload","replicas"],properties:{id:{type:"string",minLength:1},action:{const:"scal\
e"},workload:{type:"string",minLength:1},replicas:{type:"integer",minimum:0},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/Gat\
eOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"bo\
olean"},{type:"array",items:{type:"string"}}]}}}};function it(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.
isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},J,r),i++),r.workload===void 0&&(e=n(e,o,"required",{missingProperty:"workload"},J,r),i++),r.replicas===
void 0&&(e=n(e,o,"required",{missingProperty:"replicas"},J,r),i++);for(let p in r)E.call(J.properties,p)||(e=n(e,o,"additionalProperties",{additionalProperty:p},J,r),i++);if(r.id!==
void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},J.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},J.properties.id,p),i++)}if(r.action!==
void 0){let p=r.action;p!=="scale"&&(e=n(e,o+"/action","const",{allowedValue:"scale"},J.properties.action,p),i++)}if(r.workload!==void 0){let p=r.workload;typeof p=="string"?v(p)<1&&
(e=n(e,o+"/workload","minLength",{limit:1},J.properties.workload,p),i++):(e=n(e,o+"/workload","type",{type:"string"},J.properties.workload,p),i++)}if(r.replicas!==void 0){let p=r.replicas;
typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/replicas","type",{type:"integer"},J.properties.replicas,p),i++),typeof p=="number"&&isFinite(p)&&(p<0||isNaN(p))&&(e=
n(e,o+"/replicas","minimum",{comparison:">=",limit:0},J.properties.replicas,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"\
duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p==
"string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},J.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},J.properties.rollback,p),i++)}if(r.downtime!==
void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p==
"object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},J.properties.
flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"\
number"},J.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"boolean"},J.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];
typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},J.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=
n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},J.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=
a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},J.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},J.properties.
flags,p),i++}}else e=n(e,o,"type",{type:"object"},J,r),i++;return it.errors=e,i===0}var ao=tt,H={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"str\
ing",minLength:1},namespace:{type:"string"},type:{enum:["ClusterIP","NodePort","LoadBalancer","ExternalName"]},clusterIP:{type:"string"},externalTrafficPolicy:{enum:["Cluster","Loc\
al"]},excludesCordonedNodes:{type:"boolean"},internalTrafficPolicy:{enum:["Cluster","Local"]},protocol:{type:"string"},externalIPs:{type:"array",items:{type:"string"}},targetPort:{
type:["integer","string"]},clientInterval:{$ref:"#/$defs/Duration"},selector:{type:"object",additionalProperties:{type:"string"}},endpoints:{type:"array",items:{$ref:"#/$defs/PodDo\
cument"}}}};function tt(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,
o,"required",{missingProperty:"name"},H,r),i++);for(let t in r)E.call(H.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},H,r),i++);if(r.name!==void 0){let t=r.
name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},H.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},H.properties.name,t),i++)}if(r.namespace!==
void 0){let t=r.namespace;typeof t!="string"&&(e=n(e,o+"/namespace","type",{type:"string"},H.properties.namespace,t),i++)}if(r.type!==void 0){let t=r.type;t==="ClusterIP"||t==="Nod\
ePort"||t==="LoadBalancer"||t==="ExternalName"||(e=n(e,o+"/type","enum",{allowedValues:H.properties.type.enum},H.properties.type,t),i++)}if(r.clusterIP!==void 0){let t=r.clusterIP;
typeof t!="string"&&(e=n(e,o+"/clusterIP","type",{type:"string"},H.properties.clusterIP,t),i++)}if(r.externalTrafficPolicy!==void 0){let t=r.externalTrafficPolicy;t==="Cluster"||t===
"Local"||(e=n(e,o+"/externalTrafficPolicy","enum",{allowedValues:H.properties.externalTrafficPolicy.enum},H.properties.externalTrafficPolicy,t),i++)}if(r.excludesCordonedNodes!==void 0){
let t=r.excludesCordonedNodes;typeof t!="boolean"&&(e=n(e,o+"/excludesCordonedNodes","type",{type:"boolean"},H.properties.excludesCordonedNodes,t),i++)}if(r.internalTrafficPolicy!==
void 0){let t=r.internalTrafficPolicy;t==="Cluster"||t==="Local"||(e=n(e,o+"/internalTrafficPolicy","enum",{allowedValues:H.properties.internalTrafficPolicy.enum},H.properties.internalTrafficPolicy,
t),i++)}if(r.protocol!==void 0){let t=r.protocol;typeof t!="string"&&(e=n(e,o+"/protocol","type",{type:"string"},H.properties.protocol,t),i++)}if(r.externalIPs!==void 0){let t=r.externalIPs;
if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/externalIPs/"+s,"type",{type:"string"},H.properties.externalIPs.items,l),i++)}}else
e=n(e,o+"/externalIPs","type",{type:"array"},H.properties.externalIPs,t),i++}if(r.targetPort!==void 0){let t=r.targetPort;!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&typeof t!=
"string"&&(e=n(e,o+"/targetPort","type",{type:H.properties.targetPort.type},H.properties.targetPort,t),i++)}if(r.clientInterval!==void 0&&(k(r.clientInterval,{instancePath:o+"/clie\
ntInterval",parentData:r,parentDataProperty:"clientInterval",rootData:y})||(e=d(e,k.errors),i=e.length)),r.selector!==void 0){let t=r.selector;if(t&&typeof t=="object"&&!Array.isArray(
t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/selector/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},H.properties.selector.additionalProperties,s),
i++)}else e=n(e,o+"/selector","type",{type:"object"},H.properties.selector,t),i++}if(r.endpoints!==void 0){let t=r.endpoints;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)
Ye(t[s],{instancePath:o+"/endpoints/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,Ye.errors),i=e.length)}else e=n(e,o+"/endpoints","type",{type:"array"},H.properties.endpoints,
t),i++}}else e=n(e,o,"type",{type:"object"},H,r),i++;return tt.errors=e,i===0}var uo=ot,je={type:"object",additionalProperties:!1,required:["rules"],properties:{rules:{type:"array",
items:{$ref:"#/$defs/RuleName"},minItems:1},until:{$ref:"#/$defs/EndDate"},owner:{type:"string",minLength:1},ticket:{type:"string",minLength:1},reason:{type:"string",minLength:1}}};
function ot(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.rules===void 0&&(e=n(e,o,"require\
d",{missingProperty:"rules"},je,r),i++);for(let t in r)t==="rules"||t==="until"||t==="owner"||t==="ticket"||t==="reason"||(e=n(e,o,"additionalProperties",{additionalProperty:t},je,
r),i++);if(r.rules!==void 0){let t=r.rules;if(Array.isArray(t)){t.length<1&&(e=n(e,o+"/rules","minItems",{limit:1},je.properties.rules,t),i++);let p=t.length;for(let s=0;s<p;s++)De(
t[s],{instancePath:o+"/rules/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,De.errors),i=e.length)}else e=n(e,o+"/rules","type",{type:"array"},je.properties.rules,t),i++}
if(r.until!==void 0&&(mr(r.until,{instancePath:o+"/until",parentData:r,parentDataProperty:"until",rootData:y})||(e=d(e,mr.errors),i=e.length)),r.owner!==void 0){let t=r.owner;typeof t==
"string"?v(t)<1&&(e=n(e,o+"/owner","minLength",{limit:1},je.properties.owner,t),i++):(e=n(e,o+"/owner","type",{type:"string"},je.properties.owner,t),i++)}if(r.ticket!==void 0){let t=r.
ticket;typeof t=="string"?v(t)<1&&(e=n(e,o+"/ticket","minLength",{limit:1},je.properties.ticket,t),i++):(e=n(e,o+"/ticket","type",{type:"string"},je.properties.ticket,t),i++)}if(r.
reason!==void 0){let t=r.reason;typeof t=="string"?v(t)<1&&(e=n(e,o+"/reason","minLength",{limit:1},je.properties.reason,t),i++):(e=n(e,o+"/reason","type",{type:"string"},je.properties.
reason,t),i++)}}else e=n(e,o,"type",{type:"object"},je,r),i++;return ot.errors=e,i===0}var go=nt,V={type:"object",additionalProperties:!1,required:["action","taint"],properties:{id:{
type:"string",minLength:1},action:{const:"taint"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{
$ref:"#/$defs/Amount"},taint:{anyOf:[{type:"string",pattern:"^[^=:\\s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?$","x-human":"a taint such as key=value:NoSchedule, \
or key:NoSchedule- to remove it"},{type:"array",items:{type:"string",pattern:"^[^=:\\s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?$","x-human":"a taint such as key=v\
alue:NoSchedule, or key:NoSchedule- to remove it"}}]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{type:"\
string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",items:{
type:"string"}}]}}}},$i=new RegExp("^[^=:\\s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?$","u");function nt(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){
let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},V,r),i++),r.taint===void 0&&(e=n(e,o,"required",{missingProperty:"\
taint"},V,r),i++);for(let s in r)E.call(V.properties,s)||(e=n(e,o,"additionalProperties",{additionalProperty:s},V,r),i++);if(r.id!==void 0){let s=r.id;typeof s=="string"?v(s)<1&&(e=
n(e,o+"/id","minLength",{limit:1},V.properties.id,s),i++):(e=n(e,o+"/id","type",{type:"string"},V.properties.id,s),i++)}if(r.action!==void 0){let s=r.action;s!=="taint"&&(e=n(e,o+"\
/action","const",{allowedValue:"taint"},V.properties.action,s),i++)}if(r.node!==void 0){let s=r.node;typeof s=="string"?v(s)<1&&(e=n(e,o+"/node","minLength",{limit:1},V.properties.
node,s),i++):(e=n(e,o+"/node","type",{type:"string"},V.properties.node,s),i++)}if(r.nodes!==void 0&&(z(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||
(e=d(e,z.errors),i=e.length)),r.role!==void 0){let s=r.role;typeof s!="string"&&(e=n(e,o+"/role","type",{type:"string"},V.properties.role,s),i++)}if(r.batch!==void 0){let s=r.batch;
typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s)||(e=n(e,o+"/batch","type",{type:"integer"},V.properties.batch,s),i++),typeof s=="number"&&isFinite(s)&&(s<1||isNaN(s))&&(e=n(e,o+
"/batch","minimum",{comparison:">=",limit:1},V.properties.batch,s),i++)}if(r.maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"\
maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.taint!==void 0){let s=r.taint,l=i,a=!1,f=i;typeof s=="string"?$i.test(s)||(e=n(e,o+"/taint","pattern",{pattern:"^[^=:\\\
s]+(=[^:\\s]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?$"},V.properties.taint.anyOf[0],s),i++):(e=n(e,o+"/taint","type",{type:"string"},V.properties.taint.anyOf[0],s),i++);var t=f===
i;if(a=a||t,!a){let u=i;if(Array.isArray(s)){let x=s.length;for(let w=0;w<x;w++){let U=s[w];typeof U=="string"?$i.test(U)||(e=n(e,o+"/taint/"+w,"pattern",{pattern:"^[^=:\\s]+(=[^:\\s\
]*)?(:(NoSchedule|PreferNoSchedule|NoExecute))?-?$"},V.properties.taint.anyOf[1].items,U),i++):(e=n(e,o+"/taint/"+w,"type",{type:"string"},V.properties.taint.anyOf[1].items,U),i++)}}else
e=n(e,o+"/taint","type",{type:"array"},V.properties.taint.anyOf[1],s),i++;var t=u===i;a=a||t}a?(i=l,e!==null&&(l?e.length=l:e=null)):(e=n(e,o+"/taint","anyOf",{},V.properties.taint,
s),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(
r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"\
gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let s=r.rollback;typeof s=="string"?v(s)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},V.properties.rollback,
s),i++):(e=n(e,o+"/rollback","type",{type:"string"},V.properties.rollback,s),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"\
downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let s=r.flags;if(s&&typeof s=="object"&&!Array.isArray(s))for(let l in s){let a=s[l],f=i,u=!1,b=i;typeof a!=
"string"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},V.properties.flags.additionalProperties.anyOf[0],a),i++);var p=b===i;if(u=u||p,!u){let x=i;
typeof a=="number"&&isFinite(a)||(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},V.properties.flags.additionalProperties.anyOf[1],a),i++);var p=x===
i;if(u=u||p,!u){let U=i;typeof a!="boolean"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},V.properties.flags.additionalProperties.anyOf[2],a),
i++);var p=U===i;if(u=u||p,!u){let rr=i;if(Array.isArray(a)){let D=a.length;for(let A=0;A<D;A++){let ir=a[A];typeof ir!="string"&&(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,
"~1")+"/"+A,"type",{type:"string"},V.properties.flags.additionalProperties.anyOf[3].items,ir),i++)}}else e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"ar\
ray"},V.properties.flags.additionalProperties.anyOf[3],a),i++;var p=rr===i;u=u||p}}}u?(i=f,e!==null&&(f?e.length=f:e=null)):(e=n(e,o+"/flags/"+l.replace(/~/g,"~0").replace(/\//g,"~\
1"),"anyOf",{},V.properties.flags.additionalProperties,a),i++)}else e=n(e,o+"/flags","type",{type:"object"},V.properties.flags,s),i++}}else e=n(e,o,"type",{type:"object"},V,r),i++;
return nt.errors=e,i===0}var mo=pt,B={type:"object",additionalProperties:!1,required:["action","to"],properties:{id:{type:"string",minLength:1},action:{const:"upgrade"},component:{
type:"string",minLength:1},to:{$ref:"#/$defs/Version"},node:{type:"string",minLength:1},nodes:{$ref:"#/$defs/NodesDocument"},role:{type:"string"},batch:{type:"integer",minimum:1},maxUnavailable:{
$ref:"#/$defs/Amount"},mode:{enum:["graceful","abrupt"]},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$defs/GateOrList"},rollback:{
type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{type:"array",
items:{type:"string"}}]}}}};function pt(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.action===
void 0&&(e=n(e,o,"required",{missingProperty:"action"},B,r),i++),r.to===void 0&&(e=n(e,o,"required",{missingProperty:"to"},B,r),i++);for(let p in r)E.call(B.properties,p)||(e=n(e,o,
"additionalProperties",{additionalProperty:p},B,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","minLength",{limit:1},B.properties.id,p),i++):(e=n(e,
o+"/id","type",{type:"string"},B.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="upgrade"&&(e=n(e,o+"/action","const",{allowedValue:"upgrade"},B.properties.action,p),
i++)}if(r.component!==void 0){let p=r.component;typeof p=="string"?v(p)<1&&(e=n(e,o+"/component","minLength",{limit:1},B.properties.component,p),i++):(e=n(e,o+"/component","type",{
type:"string"},B.properties.component,p),i++)}if(r.to!==void 0&&(fe(r.to,{instancePath:o+"/to",parentData:r,parentDataProperty:"to",rootData:y})||(e=d(e,fe.errors),i=e.length)),r.node!==
void 0){let p=r.node;typeof p=="string"?v(p)<1&&(e=n(e,o+"/node","minLength",{limit:1},B.properties.node,p),i++):(e=n(e,o+"/node","type",{type:"string"},B.properties.node,p),i++)}if(r.
nodes!==void 0&&(z(r.nodes,{instancePath:o+"/nodes",parentData:r,parentDataProperty:"nodes",rootData:y})||(e=d(e,z.errors),i=e.length)),r.role!==void 0){let p=r.role;typeof p!="str\
ing"&&(e=n(e,o+"/role","type",{type:"string"},B.properties.role,p),i++)}if(r.batch!==void 0){let p=r.batch;typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p)||(e=n(e,o+"/batch","ty\
pe",{type:"integer"},B.properties.batch,p),i++),typeof p=="number"&&isFinite(p)&&(p<1||isNaN(p))&&(e=n(e,o+"/batch","minimum",{comparison:">=",limit:1},B.properties.batch,p),i++)}if(r.
maxUnavailable!==void 0&&(I(r.maxUnavailable,{instancePath:o+"/maxUnavailable",parentData:r,parentDataProperty:"maxUnavailable",rootData:y})||(e=d(e,I.errors),i=e.length)),r.mode!==
void 0){let p=r.mode;p==="graceful"||p==="abrupt"||(e=n(e,o+"/mode","enum",{allowedValues:B.properties.mode.enum},B.properties.mode,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+
"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"\
wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),
r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=n(e,o+"/rollback","minLength",{limit:1},B.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},
B.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),
r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"},B.properties.flags.additionalProperties.anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.
replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},B.properties.flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,
o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},B.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(
l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},B.properties.flags.additionalProperties.
anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},B.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=
f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},B.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"\
/flags","type",{type:"object"},B.properties.flags,p),i++}}else e=n(e,o,"type",{type:"object"},B,r),i++;return pt.errors=e,i===0}var co=st,ge={type:"object",additionalProperties:!1,
required:["action"],properties:{id:{type:"string",minLength:1},action:{const:"wait"},duration:{$ref:"#/$defs/DurationOrRange"},wait:{$ref:"#/$defs/DurationOrRange"},gate:{$ref:"#/$\
defs/GateOrList"},rollback:{type:"string",minLength:1},downtime:{$ref:"#/$defs/DurationOrRange"},flags:{type:"object",additionalProperties:{anyOf:[{type:"string"},{type:"number"},{
type:"boolean"},{type:"array",items:{type:"string"}}]}}}};function st(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="objec\
t"&&!Array.isArray(r)){r.action===void 0&&(e=n(e,o,"required",{missingProperty:"action"},ge,r),i++);for(let p in r)p==="id"||p==="action"||p==="duration"||p==="wait"||p==="gate"||p===
"rollback"||p==="downtime"||p==="flags"||(e=n(e,o,"additionalProperties",{additionalProperty:p},ge,r),i++);if(r.id!==void 0){let p=r.id;typeof p=="string"?v(p)<1&&(e=n(e,o+"/id","m\
inLength",{limit:1},ge.properties.id,p),i++):(e=n(e,o+"/id","type",{type:"string"},ge.properties.id,p),i++)}if(r.action!==void 0){let p=r.action;p!=="wait"&&(e=n(e,o+"/action","con\
st",{allowedValue:"wait"},ge.properties.action,p),i++)}if(r.duration!==void 0&&(g(r.duration,{instancePath:o+"/duration",parentData:r,parentDataProperty:"duration",rootData:y})||(e=
d(e,g.errors),i=e.length)),r.wait!==void 0&&(g(r.wait,{instancePath:o+"/wait",parentData:r,parentDataProperty:"wait",rootData:y})||(e=d(e,g.errors),i=e.length)),r.gate!==void 0&&(O(
r.gate,{instancePath:o+"/gate",parentData:r,parentDataProperty:"gate",rootData:y})||(e=d(e,O.errors),i=e.length)),r.rollback!==void 0){let p=r.rollback;typeof p=="string"?v(p)<1&&(e=
n(e,o+"/rollback","minLength",{limit:1},ge.properties.rollback,p),i++):(e=n(e,o+"/rollback","type",{type:"string"},ge.properties.rollback,p),i++)}if(r.downtime!==void 0&&(g(r.downtime,
{instancePath:o+"/downtime",parentData:r,parentDataProperty:"downtime",rootData:y})||(e=d(e,g.errors),i=e.length)),r.flags!==void 0){let p=r.flags;if(p&&typeof p=="object"&&!Array.
isArray(p))for(let s in p){let l=p[s],a=i,f=!1,u=i;typeof l!="string"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},ge.properties.flags.additionalProperties.
anyOf[0],l),i++);var t=u===i;if(f=f||t,!f){let b=i;typeof l=="number"&&isFinite(l)||(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"number"},ge.properties.
flags.additionalProperties.anyOf[1],l),i++);var t=b===i;if(f=f||t,!f){let w=i;typeof l!="boolean"&&(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"boolean"},
ge.properties.flags.additionalProperties.anyOf[2],l),i++);var t=w===i;if(f=f||t,!f){let L=i;if(Array.isArray(l)){let S=l.length;for(let D=0;D<S;D++){let A=l[D];typeof A!="string"&&
(e=n(e,o+"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+D,"type",{type:"string"},ge.properties.flags.additionalProperties.anyOf[3].items,A),i++)}}else e=n(e,o+"/flags/"+s.replace(
/~/g,"~0").replace(/\//g,"~1"),"type",{type:"array"},ge.properties.flags.additionalProperties.anyOf[3],l),i++;var t=L===i;f=f||t}}}f?(i=a,e!==null&&(a?e.length=a:e=null)):(e=n(e,o+
"/flags/"+s.replace(/~/g,"~0").replace(/\//g,"~1"),"anyOf",{},ge.properties.flags.additionalProperties,l),i++)}else e=n(e,o+"/flags","type",{type:"object"},ge.properties.flags,p),i++}}else
e=n(e,o,"type",{type:"object"},ge,r),i++;return st.errors=e,i===0}var bo=lt,F={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",minLength:1},
kind:{enum:["Validating","Mutating"]},failurePolicy:{enum:["Fail","Ignore"]},service:{type:"string"},timeoutSeconds:{type:"integer",minimum:1},excludesOwnNamespace:{type:"boolean"},
rules:{type:"array",items:{type:"object",additionalProperties:!1,properties:{operations:{type:"array",items:{type:"string"}},apiGroups:{type:"array",items:{type:"string"}},apiVersions:{
type:"array",items:{type:"string"}},resources:{type:"array",items:{type:"string"}},scope:{type:"string"}}}},namespaceSelector:{$ref:"#/$defs/SelectorDocument"},objectSelector:{$ref:"\
#/$defs/SelectorDocument"},matchConditions:{type:"array",items:{type:"object"}}}},be={type:"object",additionalProperties:!1,properties:{matchLabels:{type:"object",additionalProperties:{
type:"string"}},matchExpressions:{type:"array",items:{type:"object",additionalProperties:!1,required:["key","operator"],properties:{key:{type:"string"},operator:{enum:["In","NotIn",
"Exists","DoesNotExist"]},values:{type:"array",items:{type:"string"}}}}}}};function pr(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&
typeof r=="object"&&!Array.isArray(r)){for(let t in r)t==="matchLabels"||t==="matchExpressions"||(e=n(e,o,"additionalProperties",{additionalProperty:t},be,r),i++);if(r.matchLabels!==
void 0){let t=r.matchLabels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/matchLabels/"+p.replace(/~/g,"~0").replace(/\//g,"\
~1"),"type",{type:"string"},be.properties.matchLabels.additionalProperties,s),i++)}else e=n(e,o+"/matchLabels","type",{type:"object"},be.properties.matchLabels,t),i++}if(r.matchExpressions!==
void 0){let t=r.matchExpressions;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];if(l&&typeof l=="object"&&!Array.isArray(l)){l.key===void 0&&(e=n(e,o+"/matchEx\
pressions/"+s,"required",{missingProperty:"key"},be.properties.matchExpressions.items,l),i++),l.operator===void 0&&(e=n(e,o+"/matchExpressions/"+s,"required",{missingProperty:"oper\
ator"},be.properties.matchExpressions.items,l),i++);for(let a in l)a==="key"||a==="operator"||a==="values"||(e=n(e,o+"/matchExpressions/"+s,"additionalProperties",{additionalProperty:a},
be.properties.matchExpressions.items,l),i++);if(l.key!==void 0){let a=l.key;typeof a!="string"&&(e=n(e,o+"/matchExpressions/"+s+"/key","type",{type:"string"},be.properties.matchExpressions.
items.properties.key,a),i++)}if(l.operator!==void 0){let a=l.operator;a==="In"||a==="NotIn"||a==="Exists"||a==="DoesNotExist"||(e=n(e,o+"/matchExpressions/"+s+"/operator","enum",{allowedValues:be.
properties.matchExpressions.items.properties.operator.enum},be.properties.matchExpressions.items.properties.operator,a),i++)}if(l.values!==void 0){let a=l.values;if(Array.isArray(a)){
let f=a.length;for(let u=0;u<f;u++){let b=a[u];typeof b!="string"&&(e=n(e,o+"/matchExpressions/"+s+"/values/"+u,"type",{type:"string"},be.properties.matchExpressions.items.properties.
values.items,b),i++)}}else e=n(e,o+"/matchExpressions/"+s+"/values","type",{type:"array"},be.properties.matchExpressions.items.properties.values,a),i++}}else e=n(e,o+"/matchExpress\
ions/"+s,"type",{type:"object"},be.properties.matchExpressions.items,l),i++}}else e=n(e,o+"/matchExpressions","type",{type:"array"},be.properties.matchExpressions,t),i++}}else e=n(
e,o,"type",{type:"object"},be,r),i++;return pr.errors=e,i===0}function lt(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="o\
bject"&&!Array.isArray(r)){r.name===void 0&&(e=n(e,o,"required",{missingProperty:"name"},F,r),i++);for(let t in r)E.call(F.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},
F,r),i++);if(r.name!==void 0){let t=r.name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},F.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},F.properties.
name,t),i++)}if(r.kind!==void 0){let t=r.kind;t==="Validating"||t==="Mutating"||(e=n(e,o+"/kind","enum",{allowedValues:F.properties.kind.enum},F.properties.kind,t),i++)}if(r.failurePolicy!==
void 0){let t=r.failurePolicy;t==="Fail"||t==="Ignore"||(e=n(e,o+"/failurePolicy","enum",{allowedValues:F.properties.failurePolicy.enum},F.properties.failurePolicy,t),i++)}if(r.service!==
void 0){let t=r.service;typeof t!="string"&&(e=n(e,o+"/service","type",{type:"string"},F.properties.service,t),i++)}if(r.timeoutSeconds!==void 0){let t=r.timeoutSeconds;typeof t=="\
number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/timeoutSeconds","type",{type:"integer"},F.properties.timeoutSeconds,t),i++),typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))&&(e=
n(e,o+"/timeoutSeconds","minimum",{comparison:">=",limit:1},F.properties.timeoutSeconds,t),i++)}if(r.excludesOwnNamespace!==void 0){let t=r.excludesOwnNamespace;typeof t!="boolean"&&
(e=n(e,o+"/excludesOwnNamespace","type",{type:"boolean"},F.properties.excludesOwnNamespace,t),i++)}if(r.rules!==void 0){let t=r.rules;if(Array.isArray(t)){let p=t.length;for(let s=0;s<
p;s++){let l=t[s];if(l&&typeof l=="object"&&!Array.isArray(l)){for(let a in l)a==="operations"||a==="apiGroups"||a==="apiVersions"||a==="resources"||a==="scope"||(e=n(e,o+"/rules/"+
s,"additionalProperties",{additionalProperty:a},F.properties.rules.items,l),i++);if(l.operations!==void 0){let a=l.operations;if(Array.isArray(a)){let f=a.length;for(let u=0;u<f;u++){
let b=a[u];typeof b!="string"&&(e=n(e,o+"/rules/"+s+"/operations/"+u,"type",{type:"string"},F.properties.rules.items.properties.operations.items,b),i++)}}else e=n(e,o+"/rules/"+s+"\
/operations","type",{type:"array"},F.properties.rules.items.properties.operations,a),i++}if(l.apiGroups!==void 0){let a=l.apiGroups;if(Array.isArray(a)){let f=a.length;for(let u=0;u<
f;u++){let b=a[u];typeof b!="string"&&(e=n(e,o+"/rules/"+s+"/apiGroups/"+u,"type",{type:"string"},F.properties.rules.items.properties.apiGroups.items,b),i++)}}else e=n(e,o+"/rules/"+
s+"/apiGroups","type",{type:"array"},F.properties.rules.items.properties.apiGroups,a),i++}if(l.apiVersions!==void 0){let a=l.apiVersions;if(Array.isArray(a)){let f=a.length;for(let u=0;u<
f;u++){let b=a[u];typeof b!="string"&&(e=n(e,o+"/rules/"+s+"/apiVersions/"+u,"type",{type:"string"},F.properties.rules.items.properties.apiVersions.items,b),i++)}}else e=n(e,o+"/ru\
les/"+s+"/apiVersions","type",{type:"array"},F.properties.rules.items.properties.apiVersions,a),i++}if(l.resources!==void 0){let a=l.resources;if(Array.isArray(a)){let f=a.length;for(let u=0;u<
f;u++){let b=a[u];typeof b!="string"&&(e=n(e,o+"/rules/"+s+"/resources/"+u,"type",{type:"string"},F.properties.rules.items.properties.resources.items,b),i++)}}else e=n(e,o+"/rules/"+
s+"/resources","type",{type:"array"},F.properties.rules.items.properties.resources,a),i++}if(l.scope!==void 0){let a=l.scope;typeof a!="string"&&(e=n(e,o+"/rules/"+s+"/scope","type",
{type:"string"},F.properties.rules.items.properties.scope,a),i++)}}else e=n(e,o+"/rules/"+s,"type",{type:"object"},F.properties.rules.items,l),i++}}else e=n(e,o+"/rules","type",{type:"\
array"},F.properties.rules,t),i++}if(r.namespaceSelector!==void 0&&(pr(r.namespaceSelector,{instancePath:o+"/namespaceSelector",parentData:r,parentDataProperty:"namespaceSelector",
rootData:y})||(e=d(e,pr.errors),i=e.length)),r.objectSelector!==void 0&&(pr(r.objectSelector,{instancePath:o+"/objectSelector",parentData:r,parentDataProperty:"objectSelector",rootData:y})||
(e=d(e,pr.errors),i=e.length)),r.matchConditions!==void 0){let t=r.matchConditions;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];l&&typeof l=="object"&&!Array.
isArray(l)||(e=n(e,o+"/matchConditions/"+s,"type",{type:"object"},F.properties.matchConditions.items,l),i++)}}else e=n(e,o+"/matchConditions","type",{type:"array"},F.properties.matchConditions,
t),i++}}else e=n(e,o,"type",{type:"object"},F,r),i++;return lt.errors=e,i===0}var vo=ft,_={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",minLength:1},
namespace:{type:"string"},kind:{type:"string"},replicas:{type:"integer",minimum:0},pods:{type:"array",items:{$ref:"#/$defs/PodDocument"}},budget:{$ref:"#/$defs/BudgetDocument"},volumes:{
type:"array",items:{type:"object",additionalProperties:!1,required:["type"],properties:{name:{type:"string"},type:{type:"string"}}}},defaultTolerations:{type:"boolean"},tolerations:{
type:"array",items:{$ref:"#/$defs/TolerationDocument"}},nodeSelector:{type:"object",additionalProperties:{type:"string"}},requiredLabels:{type:"array",items:{type:"string"}},labels:{
type:"object",additionalProperties:{type:"string"}},images:{type:"array",items:{type:"string"}},terminationGracePeriodSeconds:{type:"integer",minimum:0},spreading:{enum:["none","pr\
eferred","required"]}}};function ft(r,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:y=r}={}){let e=null,i=0;if(r&&typeof r=="object"&&!Array.isArray(r)){r.name===void 0&&
(e=n(e,o,"required",{missingProperty:"name"},_,r),i++);for(let t in r)E.call(_.properties,t)||(e=n(e,o,"additionalProperties",{additionalProperty:t},_,r),i++);if(r.name!==void 0){let t=r.
name;typeof t=="string"?v(t)<1&&(e=n(e,o+"/name","minLength",{limit:1},_.properties.name,t),i++):(e=n(e,o+"/name","type",{type:"string"},_.properties.name,t),i++)}if(r.namespace!==
void 0){let t=r.namespace;typeof t!="string"&&(e=n(e,o+"/namespace","type",{type:"string"},_.properties.namespace,t),i++)}if(r.kind!==void 0){let t=r.kind;typeof t!="string"&&(e=n(
e,o+"/kind","type",{type:"string"},_.properties.kind,t),i++)}if(r.replicas!==void 0){let t=r.replicas;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/replicas","type",
{type:"integer"},_.properties.replicas,t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/replicas","minimum",{comparison:">=",limit:0},_.properties.replicas,t),i++)}
if(r.pods!==void 0){let t=r.pods;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)Ye(t[s],{instancePath:o+"/pods/"+s,parentData:t,parentDataProperty:s,rootData:y})||(e=d(e,Ye.
errors),i=e.length)}else e=n(e,o+"/pods","type",{type:"array"},_.properties.pods,t),i++}if(r.budget!==void 0&&(yr(r.budget,{instancePath:o+"/budget",parentData:r,parentDataProperty:"\
budget",rootData:y})||(e=d(e,yr.errors),i=e.length)),r.volumes!==void 0){let t=r.volumes;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];if(l&&typeof l=="object"&&
!Array.isArray(l)){l.type===void 0&&(e=n(e,o+"/volumes/"+s,"required",{missingProperty:"type"},_.properties.volumes.items,l),i++);for(let a in l)a==="name"||a==="type"||(e=n(e,o+"/\
volumes/"+s,"additionalProperties",{additionalProperty:a},_.properties.volumes.items,l),i++);if(l.name!==void 0){let a=l.name;typeof a!="string"&&(e=n(e,o+"/volumes/"+s+"/name","ty\
pe",{type:"string"},_.properties.volumes.items.properties.name,a),i++)}if(l.type!==void 0){let a=l.type;typeof a!="string"&&(e=n(e,o+"/volumes/"+s+"/type","type",{type:"string"},_.
properties.volumes.items.properties.type,a),i++)}}else e=n(e,o+"/volumes/"+s,"type",{type:"object"},_.properties.volumes.items,l),i++}}else e=n(e,o+"/volumes","type",{type:"array"},
_.properties.volumes,t),i++}if(r.defaultTolerations!==void 0){let t=r.defaultTolerations;typeof t!="boolean"&&(e=n(e,o+"/defaultTolerations","type",{type:"boolean"},_.properties.defaultTolerations,
t),i++)}if(r.tolerations!==void 0){let t=r.tolerations;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++)ar(t[s],{instancePath:o+"/tolerations/"+s,parentData:t,parentDataProperty:s,
rootData:y})||(e=d(e,ar.errors),i=e.length)}else e=n(e,o+"/tolerations","type",{type:"array"},_.properties.tolerations,t),i++}if(r.nodeSelector!==void 0){let t=r.nodeSelector;if(t&&
typeof t=="object"&&!Array.isArray(t))for(let p in t){let s=t[p];typeof s!="string"&&(e=n(e,o+"/nodeSelector/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},_.properties.
nodeSelector.additionalProperties,s),i++)}else e=n(e,o+"/nodeSelector","type",{type:"object"},_.properties.nodeSelector,t),i++}if(r.requiredLabels!==void 0){let t=r.requiredLabels;
if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&(e=n(e,o+"/requiredLabels/"+s,"type",{type:"string"},_.properties.requiredLabels.items,l),i++)}}else
e=n(e,o+"/requiredLabels","type",{type:"array"},_.properties.requiredLabels,t),i++}if(r.labels!==void 0){let t=r.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(let p in t){
let s=t[p];typeof s!="string"&&(e=n(e,o+"/labels/"+p.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"},_.properties.labels.additionalProperties,s),i++)}else e=n(e,o+"/l\
abels","type",{type:"object"},_.properties.labels,t),i++}if(r.images!==void 0){let t=r.images;if(Array.isArray(t)){let p=t.length;for(let s=0;s<p;s++){let l=t[s];typeof l!="string"&&
(e=n(e,o+"/images/"+s,"type",{type:"string"},_.properties.images.items,l),i++)}}else e=n(e,o+"/images","type",{type:"array"},_.properties.images,t),i++}if(r.terminationGracePeriodSeconds!==
void 0){let t=r.terminationGracePeriodSeconds;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||(e=n(e,o+"/terminationGracePeriodSeconds","type",{type:"integer"},_.properties.terminationGracePeriodSeconds,
t),i++),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=n(e,o+"/terminationGracePeriodSeconds","minimum",{comparison:">=",limit:0},_.properties.terminationGracePeriodSeconds,t),
i++)}if(r.spreading!==void 0){let t=r.spreading;t==="none"||t==="preferred"||t==="required"||(e=n(e,o+"/spreading","enum",{allowedValues:_.properties.spreading.enum},_.properties.spreading,
t),i++)}}else e=n(e,o,"type",{type:"object"},_,r),i++;return ft.errors=e,i===0}var Oo={ApplyStep:wt,BaselineDocument:xt,CertificateDocument:Lt,ChangePlanDocument:St,ChangePlanSpec:Ft,
ClientDocument:It,ClusterInventoryDocument:Ut,ClusterInventorySpec:Tt,ConfigDocument:Gt,ConfigureStep:zt,CordonStep:Mt,DrainStep:Pt,DrillDocument:ht,DrillSpec:Kt,EachStepDocument:Zt,
EtcdMemberStep:Wt,EtcdStep:Ht,FailoverStep:Qt,GateStep:Yt,HostStep:Jt,LabelStep:Xt,LbConnectionsStep:eo,LbMemberStep:ro,LoadBalancerDocument:io,NodeDocument:to,ParallelStepDocument:oo,
PartialDocument:no,PodsStep:po,RestartStep:so,RolloutStep:lo,RunStep:fo,ScaleStep:yo,ServiceDocument:ao,SuppressionDocument:uo,TaintStep:go,UpgradeStep:mo,WaitStep:co,WebhookDocument:bo,
WorkloadDocument:vo},xo={ClusterInventorySpec:{nodes:"NodeDocument",loadBalancers:"LoadBalancerDocument",services:"ServiceDocument",workloads:"WorkloadDocument",webhooks:"WebhookDo\
cument",certificates:"CertificateDocument",clients:"ClientDocument"},ChangePlanSpec:{steps:"StepDocument"},DrillSpec:{steps:"StepDocument"},ParallelStepDocument:{parallel:"StepDocu\
ment"},EachStepDocument:{steps:"StepDocument"}},No={reboot:"HostStep",shutdown:"HostStep",start:"HostStep",replace:"HostStep",add:"HostStep",remove:"HostStep",cordon:"CordonStep",uncordon:"\
CordonStep",drain:"DrainStep",label:"LabelStep",taint:"TaintStep",evict:"PodsStep",delete:"PodsStep",restart:"RestartStep",upgrade:"UpgradeStep",scale:"ScaleStep",rollout:"RolloutS\
tep",apply:"ApplyStep",configure:"ConfigureStep","lb-member":"LbMemberStep","lb-connections":"LbConnectionsStep",failover:"FailoverStep","etcd-member":"EtcdMemberStep",backup:"Etcd\
Step",restore:"EtcdStep",defrag:"EtcdStep",wait:"WaitStep",gate:"GateStep",run:"RunStep"};export{xo as LISTS,No as STEPS,Oo as VALIDATORS};
