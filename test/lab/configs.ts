import type { Settings } from './cases.js';
import { ADDRESS, PORT } from './network.js';

/** haproxy.cfg for the settings of an inventory. */
export function haproxyConfig({ monitor, timeouts = {}, onMarkedDown, srvtcpka, redispatch }: Settings): string {
  const check =
    monitor && monitor !== 'none'
      ? ` check inter ${monitor.interval} fall ${monitor.fall} rise ${monitor.rise}${monitor.fastinter === undefined ? '' : ` fastinter ${monitor.fastinter}`}`
      : '';
  const action = onMarkedDown === undefined ? '' : ` on-marked-down ${onMarkedDown}`;
  return `global
  maxconn 100
defaults
  mode tcp
${Object.entries(timeouts)
  .map(([name, value]) => `  timeout ${name} ${value}\n`)
  .join('')}  retries 3
  ${redispatch === true ? '' : 'no '}option redispatch
${srvtcpka === true ? '  option srvtcpka\n' : ''}listen api
  bind ${ADDRESS.balancer}:${PORT}
  balance roundrobin
  server server ${ADDRESS.server}:${PORT}${check}${action} weight 256
  server other ${ADDRESS.other}:${PORT}${check}${action} weight 1
`;
}

/** nginx.conf with a stream for the same; FOLDER is where it may write. */
export const nginxConfig = ({ timeouts, proxySocketKeepalive }: Settings): string => `master_process off;
load_module ${NGINX_STREAM};
pid FOLDER/pid;
error_log FOLDER/error.log;
events { worker_connections 64; }
stream {
  upstream api { server ${ADDRESS.server}:${PORT} weight=100; server ${ADDRESS.other}:${PORT}; }
  server {
    listen ${ADDRESS.balancer}:${PORT};
    proxy_pass api;
    proxy_timeout ${timeouts?.proxy ?? '10m'};
    proxy_connect_timeout ${timeouts?.connect ?? '60s'};
    proxy_socket_keepalive ${proxySocketKeepalive === true ? 'on' : 'off'};
  }
}
`;

/** Where Debian puts nginx's stream module. */
export const NGINX_STREAM = '/usr/lib/nginx/modules/ngx_stream_module.so';

const dnat = (to: string) => `ip daddr ${ADDRESS.balancer} tcp dport ${PORT} dnat to ${to}`;

/** nftables that send new flows to the server. */
export const natRules = `table ip lab {
  chain pre {
    type nat hook prerouting priority -100;
    ${dnat(ADDRESS.server)};
  }
}
`;

/** The change that sends new flows to the other server. */
export const natRulesToOther = `flush chain ip lab pre; add rule ip lab pre ${dnat(ADDRESS.other)}`;
